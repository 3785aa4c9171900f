// A report is a page that stands alone: its sliders tell what settings would do, and its charts can be kept as pictures. Without script the rest of it is all there.
"use strict";

// A chance as the report's tables write it: never as none or all.
function chance(value) {
  return value < 0.005 ? "<" + percent(0.01, 0) : value > 0.995 ? ">" + percent(0.99, 0) : percent(value, 0);
}

function sliders(section) {
  const { levers, targets, command } = JSON.parse(document.getElementById("responses").textContent);
  const inputs = [...section.querySelectorAll("input[type=range]")];
  const rows = section.querySelector("tbody");

  function tell() {
    const moves = inputs.filter(input => input.value !== input.dataset.start).map(input => ({ input, lever: levers[input.dataset.lever] }));
    const told = targets.map(target => {
      const curves = moves.map(({ input, lever }) => ({ settings: lever.settings, scores: lever.scores[target.id], from: lever.from, to: Number(input.value) }));
      return curves.length > 0 && curves.every(curve => curve.scores) ? { target, ...previewed(target.start, curves) } : null;
    }).filter(answer => answer && Math.abs(answer.now - answer.was) >= 0.005).sort((a, b) => Math.abs(b.now - b.was) - Math.abs(a.now - a.was));
    rows.replaceChildren(...told.map(answer => {
      const row = document.createElement("tr");
      for (const [place, text] of [answer.target.title, chance(answer.was), chance(answer.now), written(100 * (answer.now - answer.was), 1, true), "\u00b1 " + written(100 * answer.error, 1, false)].entries()) {
        const cell = document.createElement("td");
        cell.textContent = text;
        cell.className = place === 0 ? "" : "number";
        row.append(cell);
      }
      return row;
    }));
    section.querySelector("table").hidden = told.length === 0;
    section.querySelector(".none").hidden = moves.length === 0 || told.length > 0;
    section.querySelector(".again").hidden = moves.length === 0;
    section.querySelector("code").textContent = [command, ...moves.map(({ input, lever }) => `--set ${lever.name}=${Number(input.value)}`)].join(" ");
  }

  for (const input of inputs) {
    input.addEventListener("input", () => {
      section.querySelector(`output[for="${input.id}"]`).textContent = settingOf(input);
      tell();
    });
  }
  section.querySelector("button").addEventListener("click", () => {
    for (const input of inputs) {
      input.value = input.dataset.start;
      section.querySelector(`output[for="${input.id}"]`).textContent = settingOf(input);
    }
    tell();
  });
  section.hidden = false;
}

// The drawing of a chart as a picture of twice its size, as screens and printers want it.
async function save(button) {
  const text = new XMLSerializer().serializeToString(button.nextElementSibling.content.querySelector("svg"));
  const picture = new Image();
  picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * picture.width, 2 * picture.height];
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const link = document.createElement("a");
  link.download = button.dataset.name + ".png";
  link.href = canvas.toDataURL("image/png");
  link.click();
}

for (const button of document.querySelectorAll("button.save")) {
  button.hidden = false;
  button.addEventListener("click", () => save(button));
}

const section = document.getElementById("what-if");
if (section) {
  sliders(section);
}
