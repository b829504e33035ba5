"use strict";
(() => {
  const box = document.getElementById("find");
  const results = document.getElementById("results");
  if (!box) return;
  document.addEventListener("keydown", (event) => {
    const busy = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || busy || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
  });
  if (!results || !window.plantrackTitles) return;
  const folded = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘]/g, "'").toLowerCase();
  const all = [];
  for (const [folder, kind, things] of window.plantrackTitles)
    for (const [stem, id, title] of things) all.push([folder + "/" + encodeURI(stem) + ".html", id, title, kind, folded(id + " " + title)]);
  const list = results.querySelector("ul");
  const count = results.querySelector(".count");
  const everything = document.getElementById("all");
  const show = () => {
    const words = folded(box.value).split(/\s+/).filter(Boolean);
    results.hidden = !words.length;
    everything.hidden = Boolean(words.length);
    list.textContent = "";
    if (!words.length) return;
    const found = all.filter((each) => words.every((word) => each[4].includes(word)));
    count.textContent = found.length || results.dataset.none;
    for (const [address, id, title, kind] of found.slice(0, 200)) {
      const row = list.appendChild(document.createElement("li"));
      row.className = "row";
      const link = row.appendChild(document.createElement("a"));
      link.href = address;
      link.appendChild(document.createElement("b")).textContent = id;
      link.append(" ");
      link.appendChild(document.createElement("span")).textContent = title;
      row.appendChild(document.createElement("small")).textContent = kind;
    }
    if (found.length > 200) list.appendChild(document.createElement("li")).textContent = results.dataset.more;
  };
  box.value = new URLSearchParams(location.search).get("q") || box.value;
  box.addEventListener("input", show);
  show();
})();
