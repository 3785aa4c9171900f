"use strict";

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

// Without script a form sends all of its sliders; with it, those alone that were moved.
function forgetUnmoved() {
  for (const slider of document.querySelectorAll("input[type=range][data-name]:not([data-set])")) {
    slider.removeAttribute("name");
  }
}

function moved(slider) {
  slider.name = slider.dataset.name;
  slider.form.querySelector(`output[for="${slider.id}"]`).textContent = said(slider);
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

// Φ: Abramowitz and Stegun, 26.2.17; off by less than 10⁻⁷.
function normal(z) {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

// The score at a setting, and how much the curve bends beside it.
function scoreAt(settings, scores, value) {
  let before = 0;
  while (before < settings.length - 2 && settings[before + 1] <= value) {
    before++;
  }
  const part = Math.min(1, Math.max(0, (value - settings[before]) / (settings[before + 1] - settings[before])));
  const bend = place => place === 0 || place === scores.length - 1 ? 0 : Math.abs(scores[place - 1] - 2 * scores[place] + scores[place + 1]);
  return [scores[before] + part * (scores[before + 1] - scores[before]), part === 0 || part === 1 ? 0 : Math.max(bend(before), bend(before + 1))];
}

// What a target's probability is about with the sliders as they stand, what it was, and the error: chance, the line, and how differently scores and probabilities add up.
function previewOf(target, sliders) {
  const first = sliders.map(slider => curves.get(slider.id)?.start[target]).find(Boolean);
  if (!first) {
    return null;
  }
  const was = normal(first[0]);
  let [score, sum, bends] = [first[0], was, 0];
  for (const slider of sliders) {
    const curve = curves.get(slider.id);
    if (!curve?.targets[target]) {
      return null;
    }
    const [after, bend] = scoreAt(curve.settings, curve.targets[target], Number(slider.value));
    const [before, bent] = slider.dataset.uncertain ? [first[0], 0] : scoreAt(curve.settings, curve.targets[target], Number(slider.dataset.baseline));
    score += after - before;
    sum += normal(after) - normal(before);
    bends += bend + bent;
  }
  const now = normal(score);
  const line = Math.max(normal(score + bends) - now, now - normal(score - bends));
  return { was, now, error: first[1] + line + (sliders.length > 1 ? Math.abs(now - Math.min(1, Math.max(0, sum))) : 0) };
}

function preview(form) {
  const into = document.getElementById(form.dataset.into);
  const head = into.querySelector("[data-preview]");
  const moves = [...form.querySelectorAll("input[type=range]")].filter(slider => slider.name && slider.value !== slider.dataset.baseline);
  if (!head || moves.length === 0 || [...form.querySelectorAll(".years input")].some(input => input.value)) {
    return;
  }
  const language = document.documentElement.lang;
  const number = (value, decimals, sign) => value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: sign ? "exceptZero" : "auto" }).replace("-", "\u2212");
  let expected = Number(head.dataset.expected);
  let told = 0;
  for (const row of into.querySelectorAll("[data-row], [data-target]")) {
    const answer = previewOf(row.dataset.row ?? row.dataset.target, moves);
    if (answer) {
      const isPoints = row.closest("[data-points]");
      expected += answer.now - answer.was;
      told++;
      row.querySelector(".gs-chance").textContent = isPoints ? number(100 * (answer.now - answer.was), 1, true) : number(100 * answer.now, 0, false) + (language === "vi" ? "%" : " %");
      row.querySelector(".gs-interval").textContent = "\u00b1 " + number(100 * answer.error, 1, false);
    }
  }
  if (told > 0) {
    head.textContent = head.dataset.preview.replace("{0}", number(expected, 1, false));
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
