// What sliders say before a run of their settings has been made: as the simulator's Preview does, from the response of each target to each lever.
"use strict";

// Φ: Abramowitz and Stegun, 26.2.17; off by less than 10⁻⁷.
function normal(z) {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

// The score of a curve at a setting, on a straight line between those beside it, and how much the curve bends there.
function scoreAt(settings, scores, value) {
  let before = 0;
  while (before < settings.length - 2 && settings[before + 1] <= value) {
    before++;
  }
  const part = Math.min(1, Math.max(0, (value - settings[before]) / (settings[before + 1] - settings[before])));
  const bend = place => place === 0 || place === scores.length - 1 ? 0 : Math.abs(scores[place - 1] - 2 * scores[place] + scores[place + 1]);
  return [scores[before] + part * (scores[before + 1] - scores[before]), part === 0 || part === 1 ? 0 : Math.max(bend(before), bend(before + 1))];
}

// What a probability is about after moves, what it was, and the error: chance, the line, and how differently scores and probabilities add up.
// start: its score and the half width of its interval; moves: of each lever the settings, the scores there, the setting before (null: as the scenario has it) and after.
function previewed(start, moves) {
  const was = normal(start[0]);
  let [score, sum, bends] = [start[0], was, 0];
  for (const { settings, scores, from, to } of moves) {
    const [after, bend] = scoreAt(settings, scores, to);
    const [before, bent] = from === null ? [start[0], 0] : scoreAt(settings, scores, from);
    score += after - before;
    sum += normal(after) - normal(before);
    bends += bend + bent;
  }
  const now = normal(score);
  const line = Math.max(normal(score + bends) - now, now - normal(score - bends));
  return { was, now, error: Math.min(1, start[1] + line + (moves.length > 1 ? Math.abs(now - Math.min(1, Math.max(0, sum))) : 0)) };
}

// A number as readers of the page's language write it.
function written(value, decimals, sign) {
  return value.toLocaleString(document.documentElement.lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: sign ? "exceptZero" : "auto" }).replace("-", "\u2212");
}

function percent(value, decimals) {
  return written(100 * value, decimals, false) + (document.documentElement.lang === "vi" ? "%" : " %");
}

// The setting of a slider, with as many decimals as its step has.
function settingOf(slider) {
  const factor = slider.dataset.percent ? 100 : 1;
  const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(Number(slider.step) * factor) + 1e-9)));
  return factor === 100 ? percent(Number(slider.value), decimals) : written(Number(slider.value), decimals, false);
}
