"use strict";

// Sliders: the number beside one follows at once, the answer within a moment; the newest question wins, and what nobody waits for is cancelled.
let asking = null;
let pause = 0;

// Without script a form sends all of its sliders; with it, those alone that were moved.
function forgetUnmoved() {
  for (const slider of document.querySelectorAll("input[type=range][data-name]:not([data-set])")) {
    slider.removeAttribute("name");
  }
}

function moved(slider) {
  slider.name = slider.dataset.name;
  slider.form.querySelector(`output[for="${slider.id}"]`).textContent = settingOf(slider);
  preview(slider.form);
  ask(slider.form, 250);
}

// Until the exact run is there, curves tell about what it will say: of each slider the normal scores of the probabilities at some settings, on a straight line between them; moves of several add up.
const curves = new Map();
let fetchingCurves = null;

async function fetchCurves(form) {
  fetchingCurves?.abort();
  fetchingCurves = new AbortController();
  const mine = fetchingCurves;
  for (const slider of form.querySelectorAll("input[type=range]")) {
    const name = slider.dataset.name.slice(4);
    const place = new URL(query(form));
    const wanted = new URLSearchParams([["lever", name], ...["scenario", "from", "show"].flatMap(key => place.searchParams.has(key) ? [[key, place.searchParams.get(key)]] : [])]);
    const address = `${form.dataset.curves}?${wanted}`;
    try {
      if (curves.get(slider.id)?.address !== address) {
        const answer = await fetch(address, { signal: mine.signal });
        if (answer.ok) {
          curves.set(slider.id, { address, ...await answer.json() });
        }
      }
    } catch (failure) {
      if (mine.signal.aborted) {
        return;
      }
    }
  }
}

// What a target's probability is about with the sliders as they stand, what it was, and the error; null while a curve is missing.
function previewOf(target, sliders) {
  const first = sliders.map(slider => curves.get(slider.id)?.start[target]).find(Boolean);
  const moves = sliders.map(slider => {
    const curve = curves.get(slider.id);
    return { settings: curve?.settings, scores: curve?.targets[target], from: slider.dataset.uncertain ? null : Number(slider.dataset.baseline), to: Number(slider.value) };
  });
  return first && moves.every(move => move.scores) ? previewed(first, moves) : null;
}

function preview(form) {
  const into = document.getElementById(form.dataset.into);
  const head = into.querySelector("[data-preview]");
  const moves = [...form.querySelectorAll("input[type=range]")].filter(slider => slider.name && slider.value !== slider.dataset.baseline);
  if (!head || moves.length === 0 || [...form.querySelectorAll(".years input")].some(input => input.value)) {
    return;
  }
  let expected = Number(head.dataset.expected);
  let told = 0;
  for (const row of into.querySelectorAll("[data-row], [data-target]")) {
    const answer = previewOf(row.dataset.row ?? row.dataset.target, moves);
    if (answer) {
      const isPoints = row.closest("[data-points]");
      expected += answer.now - answer.was;
      told++;
      row.querySelector(".gs-chance").textContent = isPoints ? written(100 * (answer.now - answer.was), 1, true) : percent(answer.now, 0);
      row.querySelector(".gs-interval").textContent = "\u00b1 " + written(100 * answer.error, 1, false);
    }
  }
  if (told > 0) {
    head.textContent = head.dataset.preview.replace("{0}", written(expected, 1, false));
    into.classList.add("preview");
  }
}

function ask(form, wait) {
  clearTimeout(pause);
  asking?.abort();
  const into = document.getElementById(form.dataset.into);
  into.classList.add("busy");
  into.setAttribute("aria-busy", "true");
  pause = setTimeout(async () => {
    asking = new AbortController();
    const mine = asking;
    const search = new URL(query(form)).search;
    try {
      const answer = await fetch(form.dataset.fragment + search, { signal: mine.signal });
      const fragment = parsed(await answer.text());
      if (mine === asking) {
        find();
        replace(into, [...(fragment.getElementById("content") ?? fragment.body).childNodes]);
        into.classList.remove("busy", "preview");
        into.removeAttribute("aria-busy");
        history.replaceState(null, "", location.pathname + search);
        for (const carrier of document.querySelectorAll("[data-carries]")) {
          carrier.setAttribute("action", location.pathname + search);
        }
      }
    } catch (failure) {
      if (mine === asking && !mine.signal.aborted) {
        lose(() => ask(form, 0));
      }
    }
  }, wait);
}

document.addEventListener("input", event => {
  if (event.target.matches("input[type=range][data-name]")) {
    moved(event.target);
  }
});
