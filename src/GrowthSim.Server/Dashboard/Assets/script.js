// Replaces parts of a page with fragments that the server renders; without it links and forms do the same by loading pages.
"use strict";

const content = () => document.getElementById("content");
let loading = null;
let quarter = -1;

document.documentElement.classList.add("script");

// Announces what a fragment says at each quarter of the way, and not at each fragment.
function announce(root) {
  const progress = root.querySelector("[data-quarter]");
  const now = progress ? Number(progress.dataset.quarter) : -1;
  if (now !== quarter) {
    quarter = now;
    document.getElementById("announce").textContent = progress ? progress.dataset.announce : "";
  }
}

// Replaces what is in an element; details that stand open stay open, and the focus stays where it was.
function replace(element, nodes) {
  const open = [...element.querySelectorAll("details[open][id]")].map(details => details.id);
  const focused = element.contains(document.activeElement) ? document.activeElement.id : "";
  element.replaceChildren(...nodes);
  for (const id of open) {
    document.getElementById(id)?.setAttribute("open", "");
  }
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  announce(element);
}

function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

// Loads a page and takes over its content; the newest request wins.
async function load(address, push) {
  loading?.abort();
  loading = new AbortController();
  const mine = loading;
  content().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { signal: mine.signal, headers: { Accept: "text/html" } });
    const page = parsed(await answer.text());
    if (mine !== loading) {
      return;
    }
    document.title = page.title;
    document.querySelector("header").replaceWith(page.querySelector("header"));
    replace(content(), [...page.getElementById("content").childNodes]);
    if (push) {
      history.pushState(null, "", answer.url);
    }
    begin();
  } catch (failure) {
    if (failure.name !== "AbortError") {
      location.assign(address);
    }
  } finally {
    content().removeAttribute("aria-busy");
  }
}

// What goes on on the server reaches the page as events; a browser that loses the connection asks again by itself.
let source = null;

function watch() {
  source?.close();
  source = null;
  const live = document.querySelector("[data-live]");
  if (!live?.dataset.live) {
    return;
  }
  source = new EventSource(live.dataset.live);
  source.addEventListener("fragment", event => replace(live, [...parsed(event.data).body.childNodes]));
  source.addEventListener("ended", () => {
    source.close();
    load(location.href, false);
  });
  source.addEventListener("error", () => {
    // A server that was started again may have another truth: the page is asked for anew once it answers.
    if (source?.readyState === EventSource.CLOSED) {
      setTimeout(() => load(location.href, false), 2000);
    }
  });
}

function query(form) {
  const address = new URL(form.getAttribute("action") || location.pathname, location.href);
  address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== "")).toString();
  return address.href;
}

// Sliders: the number beside one follows at once, the answer within a moment; the newest question wins, and what nobody waits for is cancelled.
let asking = null;
let pause = 0;

function said(slider) {
  const language = document.documentElement.lang;
  const value = Number(slider.value);
  const percent = slider.dataset.percent ? 100 : 1;
  const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(Number(slider.step) * percent) + 1e-9)));
  const number = (value * percent).toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace("-", "\u2212");
  return percent === 100 ? number + (language === "vi" ? "%" : " %") : number;
}

function moved(slider) {
  slider.name = slider.dataset.name;
  slider.form.querySelector(`output[for="${slider.id}"]`).textContent = said(slider);
  ask(slider.form, 250);
}

function ask(form, wait) {
  clearTimeout(pause);
  asking?.abort();
  const into = document.getElementById(form.dataset.into);
  into.classList.add("busy");
  pause = setTimeout(async () => {
    asking = new AbortController();
    const mine = asking;
    const search = new URL(query(form)).search;
    try {
      const answer = await fetch(form.dataset.fragment + search, { signal: mine.signal });
      const fragment = parsed(await answer.text());
      if (mine === asking) {
        replace(into, [...(fragment.getElementById("content") ?? fragment.body).childNodes]);
        into.classList.remove("busy");
        history.replaceState(null, "", location.pathname + search);
        for (const carrier of document.querySelectorAll("[data-carries]")) {
          carrier.setAttribute("action", location.pathname + search);
        }
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        into.classList.remove("busy");
      }
    }
  }, wait);
}

document.addEventListener("input", event => {
  if (event.target.matches("input[type=range][data-name]")) {
    moved(event.target);
  }
});

function isPlain(event) {
  return !(event.defaultPrevented || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

document.addEventListener("click", event => {
  const link = event.target.closest("main a[href]");
  if (link && isPlain(event) && link.origin === location.origin && link.pathname === location.pathname && link.search !== location.search && !link.hash) {
    event.preventDefault();
    load(link.href, true);
  }
});

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.fragment) {
    event.preventDefault();
    ask(form, 0);
  } else if (form.method === "get" && form.closest("main")) {
    event.preventDefault();
    load(query(form), true);
  } else if (form.method === "post") {
    // Twice is once too often.
    for (const button of form.querySelectorAll("button")) {
      setTimeout(() => { button.disabled = true; });
    }
  }
});

document.addEventListener("change", event => {
  const form = event.target.closest("[data-submit]")?.form;
  if (form) {
    form.requestSubmit();
  } else if (event.target.form?.dataset.fragment && event.target.matches("select")) {
    ask(event.target.form, 0);
  }
});

addEventListener("popstate", () => load(location.href, false));
addEventListener("pageshow", event => {
  // From the browser's memory: what the page shows may be over.
  if (event.persisted) {
    load(location.href, false);
  }
});

function begin() {
  watch();
  if (document.querySelector("[data-load]")) {
    ask(document.getElementById("settings"), 0);
  }
}

begin();
