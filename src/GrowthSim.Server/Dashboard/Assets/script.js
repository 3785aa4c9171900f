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

// Replaces what is in an element; details that stand open stay open.
function replace(element, nodes) {
  const open = [...element.querySelectorAll("details[open][id]")].map(details => details.id);
  keepFocus(() => element.replaceChildren(...nodes));
  for (const id of open) {
    document.getElementById(id)?.setAttribute("open", "");
  }
  announce(element);
}

// The focus stays where it was, on what has the same id or the same place in what has one; where that is gone, it goes to the content and not back to the head of the page.
function keepFocus(change) {
  const focused = document.activeElement;
  const around = focused.closest("[id]");
  const place = around ? [...around.querySelectorAll(focused.localName)].indexOf(focused) : -1;
  change();
  if (!focused.isConnected) {
    const now = around && document.getElementById(around.id);
    ((around === focused ? now : now?.querySelectorAll(focused.localName)[place]) || content()).focus({ preventScroll: true });
  }
}

// Where the server does not answer, that is said, and it is asked again until it does: what stands on the page is from before.
let retry = 0;

function lose(again) {
  const notice = document.getElementById("lost");
  notice.textContent = notice.dataset.text;
  clearTimeout(retry);
  retry = setTimeout(again, 1000);
}

function find() {
  clearTimeout(retry);
  document.getElementById("lost").textContent = "";
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
    find();
    if (!page.getElementById("content")) {
      location.assign(address);
      return;
    }
    document.title = page.title;
    keepFocus(() => document.querySelector("header").replaceWith(page.querySelector("header")));
    replace(content(), [...page.getElementById("content").childNodes]);
    if (push) {
      history.pushState(null, "", answer.url);
    }
    begin();
  } catch (failure) {
    if (mine === loading) {
      lose(() => load(address, push));
    }
  } finally {
    if (mine === loading) {
      content().removeAttribute("aria-busy");
    }
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
    source.close();
    setTimeout(() => load(location.href, false), 1000);
  });
}

function query(form) {
  const address = new URL(form.getAttribute("action") || location.pathname, location.href);
  address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== "")).toString();
  return address.href;
}

// A text is checked while it is written; the newest check wins.
let checking = null;
let typed = 0;

function check(form) {
  clearTimeout(typed);
  typed = setTimeout(async () => {
    checking?.abort();
    checking = new AbortController();
    const mine = checking;
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body: new FormData(form), signal: mine.signal });
      const page = parsed(await answer.text());
      find();
      replace(document.getElementById("errors"), [...(page.getElementById("content") ?? page.body).childNodes]);
    } catch (failure) {
      if (!mine.signal.aborted) {
        lose(() => check(form));
      }
    }
  }, 400);
}

// Leads to a line of the text that is written.
function goToLine(number) {
  const area = document.getElementById("yaml");
  const lines = area.value.split("\n");
  const start = lines.slice(0, number - 1).reduce((sum, line) => sum + line.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + lines[number - 1].length);
  area.scrollTop = area.scrollHeight * Math.max(0, number - 6) / lines.length;
}

function isPlain(event) {
  return !(event.defaultPrevented || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

document.addEventListener("input", event => {
  if (event.target.form?.dataset.check) {
    check(event.target.form);
  }
});

document.addEventListener("click", event => {
  const line = event.target.closest("[data-line]");
  if (line) {
    goToLine(Number(line.dataset.line));
  }
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
  } else if (event.target.form?.dataset.fragment && event.target.matches("select, .years input")) {
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
  forgetUnmoved();
  const settings = document.querySelector("[data-curves]");
  if (settings) {
    fetchCurves(settings);
  }
  if (document.querySelector("[data-load]")) {
    ask(document.getElementById("settings"), 0);
  }
}

begin();
