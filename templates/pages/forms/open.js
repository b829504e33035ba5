// Of the local page alone: says that files changed, and reloads a page in which nobody typed.
(() => {
  "use strict";
  const live = document.getElementById("live");
  if (!live || !window.EventSource) return;
  const forms = document.querySelectorAll("form[data-typed]");
  let dirty = document.querySelector("form[data-dirty]") !== null;
  let known = live.dataset.number, stream = null, heard = 0, leaving = false;
  const tell = (words, again) => {
    live.textContent = words + " ";
    if (again) {
      const link = document.createElement("a");
      link.href = location.href;
      link.textContent = live.dataset.again;
      live.append(link);
    }
    live.hidden = false;
  };
  const keep = "place:" + location.pathname;
  const place = sessionStorage.getItem(keep);
  if (place !== null) {
    sessionStorage.removeItem(keep);
    scrollTo(0, Number(place));
  }
  const changed = (number) => {
    if (number === known) return;
    known = number;
    if (dirty) return tell(live.dataset.changed, true);
    if (leaving) return;
    sessionStorage.setItem(keep, String(scrollY));
    location.reload();
  };
  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource(live.dataset.stream);
    stream.onmessage = (event) => { live.hidden = live.hidden || !dirty; changed(event.data); };
    stream.onerror = () => { if (dirty) tell(live.dataset.ended, false); };
  };
  const rest = () => { if (stream) stream.close(); stream = null; };
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", (event) => { leaving = false; if (event.persisted) listen(); });
  forms.forEach((form) => {
    form.addEventListener("input", () => {
      dirty = true;
      const now = Date.now();
      if (now - heard > 60000) { heard = now; fetch(live.dataset.stream, {method: "HEAD"}).catch(() => 0); }
    });
  });
  document.querySelectorAll("form").forEach((form) => {
    form.addEventListener("submit", (event) => {
      if (leaving) event.preventDefault();
      leaving = true;
    });
  });
  listen();
})();
