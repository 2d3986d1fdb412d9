"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const panel = byId("panel");
  const find = byId("find");
  const found = byId("found");
  const sizes = [0.4, 0.55, 0.7, 0.85, 1, 1.25, 1.5];
  const begun = getComputedStyle(document.documentElement).getPropertyValue("--zoom");
  let size = Math.max(sizes.indexOf(Number(begun)), 0);
  let opener = null;

  byId("tools").hidden = false;
  for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;

  const box = (place) => document.querySelector(`.place[data-place="${CSS.escape(place)}"]`);

  function mark(place) {
    for (const each of document.querySelectorAll(".chosen")) each.classList.remove("chosen");
    for (const each of document.querySelectorAll(".lit")) each.classList.remove("lit");
    if (!place) return;
    box(place).classList.add("chosen");
    const ends = [`[data-from="${CSS.escape(place)}"]`, `[data-to="${CSS.escape(place)}"]`];
    for (const line of document.querySelectorAll(ends.join(","))) line.classList.add("lit");
  }

  function show(place, from) {
    const article = byId(`place-${place}`);
    if (!article || !box(place)) return;
    if (from && !panel.contains(from)) opener = from;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.textContent = "Close";
    close.addEventListener("click", hide);
    const copies = [...article.children].map((child) => child.cloneNode(true));
    panel.replaceChildren(close, ...copies);
    panel.hidden = false;
    panel.scrollTop = 0;
    document.body.classList.add("with-panel");
    mark(place);
    bring(box(place));
    close.focus({ preventScroll: true });
  }

  function open(place, from) {
    history.pushState(null, "", `#open-${place}`); /* no id: the browser would go to the list */
    show(place, from);
  }

  /* To the middle of what the panel leaves free: it covers the foot of a narrow page. */
  function bring(element) {
    element.scrollIntoView({ block: "nearest", inline: "center" });
    const over = panel.getBoundingClientRect();
    const free = over.left < 1 ? over.top : innerHeight;
    const own = element.getBoundingClientRect();
    scrollBy(0, (own.top + own.bottom) / 2 - free / 2);
  }

  function hide() {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.classList.remove("with-panel");
    mark("");
    history.replaceState(null, "", location.pathname + location.search);
    if (opener) opener.focus();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-place]");
    const copy = event.target.closest("button[data-copy]");
    const zoom = event.target.closest("button[data-zoom]");
    if (link) {
      event.preventDefault();
      open(link.dataset.place, link);
    } else if (copy) {
      copyText(copy);
    } else if (zoom) {
      resize(Number(zoom.dataset.zoom));
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      find.focus();
    }
  });

  function copyText(button) {
    const done = () => { button.textContent = "Copied"; };
    const by_hand = () => {
      const code = button.parentElement.querySelector("code");
      getSelection().selectAllChildren(code);
      button.textContent = "Selected";
    };
    if (!navigator.clipboard) by_hand();
    else navigator.clipboard.writeText(button.dataset.copy).then(done, by_hand);
  }

  function resize(step) {
    size = Math.min(Math.max(size + step, 0), sizes.length - 1);
    document.documentElement.style.setProperty("--zoom", sizes[size]);
    told();
  }

  function told() {
    byId("zoom").textContent = `${Math.round(sizes[size] * 100)}%`;
  }
  told();

  function matches(text) {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return [];
    return [...document.querySelectorAll("article[data-find]")].filter((each) => each.dataset.find.includes(wanted));
  }

  find.addEventListener("input", () => {
    const all = matches(find.value);
    const items = all.slice(0, 12).map((article) => {
      const place = article.id.slice("place-".length);
      const link = document.createElement("a");
      link.href = `#place-${place}`;
      link.dataset.place = place;
      link.textContent = article.querySelector("h3").textContent;
      const item = document.createElement("li");
      item.append(link);
      return item;
    });
    if (all.length > 12 || (!all.length && find.value.trim())) {
      const more = document.createElement("li");
      more.textContent = all.length ? `and ${all.length - 12} more` : "nothing is called so";
      items.push(more);
    }
    found.replaceChildren(...items);
  });

  find.addEventListener("keydown", (event) => {
    const first = matches(find.value)[0];
    if (event.key !== "Enter" || !first) return;
    event.preventDefault(); /* else the key would press the button that is in focus by then */
    open(first.id.slice("place-".length), find);
  });

  function follow() {
    const asked = /^#(?:open|place)-([a-z0-9-]+)$/.exec(location.hash);
    if (asked) show(asked[1], null);
    else hide();
  }
  history.scrollRestoration = "manual";
  addEventListener("popstate", follow);
  if (location.hash) follow();
})();
