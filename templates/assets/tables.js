/*
 * Sorts the tables of entities and figures by a click on a column's head, and keeps that in the
 * address: `?sort=date`, or `?sort=-date` from the last to the first. Without script the tables
 * stand in the order of the page.
 */
briefing.eachPage(function (signal) {
  "use strict";

  /* What a cell sorts by: a figure's value, a date, a plain number, or its text. */
  function keyOf(cell) {
    var figure = cell.querySelector("[data-order]");
    if (figure) return figure.dataset.order === "" ? null : Number(figure.dataset.order);
    var date = cell.querySelector("time");
    if (date) return date.getAttribute("datetime");
    var text = cell.textContent.trim();
    if (text === "") return null;
    return /^[\d,.]+$/.test(text) ? Number(text.replace(/,/g, "")) : text;
  }

  function compare(one, other) {
    if (typeof one === "number" && typeof other === "number") return one - other;
    return String(one).localeCompare(String(other), undefined, { sensitivity: "base" });
  }

  /* Rows without a value stay at the end, whichever way the column is sorted. */
  function sort(table, column, direction) {
    var body = table.tBodies[0];
    Array.from(body.rows)
      .map(function (row, place) {
        return { row: row, place: place, key: keyOf(row.cells[column]) };
      })
      .sort(function (a, b) {
        if (a.key === null || b.key === null) {
          return (a.key === null) - (b.key === null) || a.place - b.place;
        }
        return direction * compare(a.key, b.key) || a.place - b.place;
      })
      .forEach(function (each) {
        body.appendChild(each.row);
      });
  }

  /* What a column is called in the address. */
  function nameOf(head) {
    return head.textContent.trim().toLowerCase().replace(/\s+/g, "-");
  }

  function makeSortable(shown) {
    var table = shown.list.querySelector("table");
    if (!table) return;
    var parameter = shown.prefix + "sort";
    var heads = Array.from(table.tHead.rows[0].cells);
    var names = heads.map(nameOf);
    var asWritten = Array.from(table.tBodies[0].rows);

    /* Sort as the address asks for, or not at all. */
    function follow() {
      var asked = briefing.view.asked().get(parameter) || "";
      var isDown = asked.startsWith("-");
      var column = names.indexOf(isDown ? asked.slice(1) : asked);
      if (asked && column < 0) briefing.view.drop([parameter]);
      var before = heads.findIndex(function (head) {
        return head.hasAttribute("aria-sort");
      });
      heads.forEach(function (head) {
        head.removeAttribute("aria-sort");
      });
      if (column >= 0 || before >= 0) table.tBodies[0].append.apply(table.tBodies[0], asWritten);
      if (column < 0) return;
      heads[column].setAttribute("aria-sort", isDown ? "descending" : "ascending");
      sort(table, column, isDown ? -1 : 1);
    }

    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append.apply(button, Array.from(head.childNodes));
      if (shown.list.dataset.total) button.title = "Sorts the rows on this page";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var isUp = head.getAttribute("aria-sort") === "ascending";
        var chosen = {};
        chosen[parameter] = (isUp ? "-" : "") + names[column];
        briefing.view.write(chosen);
        follow();
        if (shown.list.dataset.total) briefing.view.takeAlong();
      });
    });
    addEventListener("popstate", follow, { signal: signal });
    follow();
  }

  briefing.view.lists().forEach(makeSortable);
});
