/**
 * The assignment of least total cost: each row a column of its own. Exact: rows bid for columns, and who is put out
 * finds the cheapest way to a free column (shortest augmenting paths, Jonker and Volgenant 1987).
 * @param {number} rows not more than `columns`
 * @param {number} columns
 * @param {Uint8Array} cost rows × columns, row by row
 * @param {(done: number, of: number) => void} [report] how many rows have their column
 * @returns {Int32Array} the column of each row
 */
export function assign(rows, columns, cost, report = () => {}) {
  const columnOf = new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(columns).fill(-1);
  // Of a column that nobody has the price stays 0: what makes the answer exact where columns are left over.
  const price = new Int32Array(columns);
  const state = { rows, columns, cost, columnOf, rowOf, price };
  let open = Array.from({ length: rows }, (_, row) => row);
  for (let pass = 0; pass < 3 && open.length; pass++) open = settleRows(state, open);
  report(rows - open.length, rows);
  augmentAll(state, open, report);
  return columnOf;
}

/** Each open row takes its best column at the price at which its second best is as good; who is put out is open again. */
function settleRows({ rows, columns, cost, columnOf, rowOf, price }, open) {
  const left = [];
  const waiting = open.slice().reverse();
  // Small whole numbers tie often; a row that is put out again and again waits for the search of paths.
  let patience = rows * 4;
  while (waiting.length) {
    const row = waiting.pop();
    let first = 0;
    let second = -1;
    let best = Infinity;
    let next = Infinity;
    for (let column = 0, at = row * columns; column < columns; column++, at++) {
      const now = cost[at] - price[column];
      if (now >= next) continue;
      if (now < best) {
        next = best;
        second = first;
        best = now;
        first = column;
      } else {
        next = now;
        second = column;
      }
    }
    let column = first;
    const strict = best < next;
    if (strict && next < Infinity) price[first] -= next - best;
    else if (rowOf[first] >= 0 && second >= 0) column = second;
    const out = rowOf[column];
    columnOf[row] = column;
    rowOf[column] = row;
    if (out < 0) continue;
    columnOf[out] = -1;
    if (strict && patience-- > 0) waiting.push(out);
    else left.push(out);
  }
  return left;
}

/** Finds for each open row the cheapest way to a free column, and moves everybody along it. */
function augmentAll({ rows, columns, cost, columnOf, rowOf, price }, open, report) {
  const reached = new Int32Array(columns);
  const from = new Int32Array(columns);
  const order = new Int32Array(columns);
  for (let n = 0; n < open.length; n++) {
    const row = open[n];
    for (let column = 0, at = row * columns; column < columns; column++, at++) {
      reached[column] = cost[at] - price[column];
      from[column] = row;
      order[column] = column;
    }
    // order: [0, looked) are done, [looked, known) lie at the least cost, the others beyond it.
    let looked = 0;
    let known = 0;
    let done = 0;
    let least = 0;
    let end = -1;
    while (end < 0) {
      if (looked === known) {
        done = looked;
        least = reached[order[known++]];
        for (let at = known; at < columns; at++) {
          const column = order[at];
          const far = reached[column];
          if (far > least) continue;
          if (far < least) {
            known = looked;
            least = far;
          }
          order[at] = order[known];
          order[known++] = column;
        }
        for (let at = looked; at < known && end < 0; at++) if (rowOf[order[at]] < 0) end = order[at];
      }
      if (end >= 0) break;
      const through = order[looked++];
      const other = rowOf[through];
      const base = cost[other * columns + through] - price[through] - least;
      for (let at = known; at < columns; at++) {
        const column = order[at];
        const far = cost[other * columns + column] - price[column] - base;
        if (far >= reached[column]) continue;
        reached[column] = far;
        from[column] = other;
        if (far !== least) continue;
        if (rowOf[column] < 0) {
          end = column;
          break;
        }
        order[at] = order[known];
        order[known++] = column;
      }
    }
    for (let at = 0; at < done; at++) price[order[at]] += reached[order[at]] - least;
    for (;;) {
      const mover = from[end];
      rowOf[end] = mover;
      const freed = columnOf[mover];
      columnOf[mover] = end;
      if (mover === row) break;
      end = freed;
    }
    report(rows - open.length + n + 1, rows);
  }
}
