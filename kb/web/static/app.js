/* Improvements over pages that are complete without it: suggestions, keys, copying, recent look-ups. */
"use strict";
(() => {
  const query = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const kinds = { product: "Products", condition: "Conditions", rule: "Rules and terms", action: "Events and letters", study: "Studies" };
  const box = query("#q") || query("#head-q");
  const typing = (target) => target.matches("input, textarea, select, [contenteditable]");

  /* A combobox by the ARIA pattern: the list helps, the form stays what it is. */
  function combobox(input) {
    const list = document.createElement("div");
    list.id = input.id + "-list";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    list.hidden = true;
    const said = document.createElement("div");
    said.className = "hidden";
    said.setAttribute("role", "status");
    input.after(list, said);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })) {
      input.setAttribute(name, value);
    }
    let options = [];
    let active = -1;
    let asked = "";

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function choose(place) {
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
      active = place;
      if (place < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", options[place].id);
        options[place].scrollIntoView({ block: "nearest" });
      }
    }
    function open(option) {
      const here = new URL(location.href);
      const there = new URL(option.dataset.url, here);
      for (const name of ["view", "as_of"]) {
        if (here.searchParams.has(name)) there.searchParams.set(name, here.searchParams.get(name));
      }
      location.assign(there);
    }
    function show(groups) {
      list.replaceChildren();
      options = [];
      for (const group of groups) {
        const part = document.createElement("div");
        part.setAttribute("role", "group");
        part.setAttribute("aria-label", kinds[group.kind]);
        const heading = document.createElement("div");
        heading.className = "suggestion-kind";
        heading.setAttribute("role", "presentation");
        heading.textContent = kinds[group.kind];
        part.append(heading);
        for (const each of group.suggestions) {
          const option = document.createElement("div");
          option.id = list.id + "-" + options.length;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.url = each.url;
          option.textContent = each.name;
          if (each.matched.toLowerCase() !== each.name.toLowerCase()) {
            const also = document.createElement("span");
            also.className = "quiet";
            also.textContent = " " + each.matched;
            option.append(also);
          }
          option.addEventListener("mousedown", (event) => { event.preventDefault(); open(option); });
          options.push(option);
          part.append(option);
        }
        list.append(part);
      }
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      said.textContent = options.length ? options.length + " suggestions" : "";
      choose(-1);
    }
    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      asked = input.value.trim();
      if (asked.length < 2) return close();
      waiting = setTimeout(async () => {
        const words = asked;
        try {
          const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(words));
          if (answer.ok && words === asked && document.activeElement === input) show((await answer.json()).groups);
        } catch { close(); }
      }, 90);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (list.hidden) {
        return;
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        const count = options.length + 1;
        choose(((active + 1 + step + count) % count) - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        open(options[active]);
      }
    });
    input.addEventListener("blur", close);
  }
  all("input[type=search]").forEach(combobox);

  /* `/` goes to the search, arrows walk the results, Enter opens, Escape comes back. */
  const results = () => all(".results .result-name a");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "/" && box && !typing(event.target)) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "Escape") {
      if (typing(event.target)) event.target.blur();
      else if (results().includes(document.activeElement) && box) box.focus();
      else if (document.referrer.startsWith(location.origin) && history.length > 1) history.back();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && results().length) {
      const links = results();
      const place = links.indexOf(document.activeElement);
      if (typing(event.target) && event.target !== box) return;
      if (typing(event.target) && event.key === "ArrowUp") return;
      event.preventDefault();
      const next = links[Math.max(0, Math.min(links.length - 1, place + (event.key === "ArrowDown" ? 1 : -1)))];
      next.focus();
    }
  });

  /* A table is walked cell by cell. */
  const grid = query("table.matrix");
  if (grid) {
    grid.addEventListener("keydown", (event) => {
      const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
      const cell = event.target.closest("td, th");
      if (!cell || !(event.key in steps)) return;
      const [down, right] = steps[event.key];
      const rows = [...grid.rows];
      let row = rows.indexOf(cell.parentElement);
      let column = cell.cellIndex;
      for (let tried = 0; tried < 400; tried += 1) {
        row += down;
        column += right;
        const next = rows[row]?.cells[column];
        if (!next) return;
        const link = query("a", next);
        if (link) {
          event.preventDefault();
          link.focus();
          return;
        }
      }
    });
  }

  /* Copy what a button names; the text is on the page, too. */
  for (const holder of all("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = holder.dataset.copyLabel || "Copy";
    button.addEventListener("click", async () => {
      const text = holder.dataset.copy || holder.textContent.trim();
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Select and copy the text";
      }
      setTimeout(() => { button.textContent = holder.dataset.copyLabel || "Copy"; }, 2000);
    });
    holder.after(button);
  }

  /* Recent look-ups: kept in this tab alone, sent nowhere, gone when it closes. */
  const recent = query("#recent");
  try {
    const kept = JSON.parse(sessionStorage.getItem("recent") || "[]");
    const here = query("body").dataset.record;
    if (here) {
      const now = [{ name: here, url: location.pathname }, ...kept.filter((each) => each.url !== location.pathname)].slice(0, 6);
      sessionStorage.setItem("recent", JSON.stringify(now));
    }
    const shown = kept.filter((each) => each.url !== location.pathname && /^\/[a-z]+\/[a-z0-9-]+$/.test(each.url));
    if (recent && shown.length) {
      const label = document.createElement("span");
      label.className = "quiet";
      label.textContent = "Recent in this tab: ";
      recent.append(label);
      shown.forEach((each, index) => {
        const link = document.createElement("a");
        link.href = each.url + location.search.replace(/^\?.*?(view=[a-z]+).*$/, "?$1").replace(/^\?(?!view=).*$/, "");
        link.textContent = each.name;
        recent.append(index ? " · " : "", link);
      });
      recent.hidden = false;
    }
  } catch { /* storage is switched off: nothing is kept */ }

  const print = query("#print");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
})();
