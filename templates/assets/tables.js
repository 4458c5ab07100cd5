/* Sorts the tables of entities and figures by a click on a column's head. Without script the tables
   stand in the order of the page. */
briefing.eachPage(function () {
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

  function makeSortable(table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append.apply(button, Array.from(head.childNodes));
      if (table.closest("[data-total]")) button.title = "Sorts the rows on this page";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(function (each) {
          each.removeAttribute("aria-sort");
        });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        sort(table, column, up ? 1 : -1);
      });
    });
  }

  document.querySelectorAll(".entities table, .figures table").forEach(makeSortable);
});
