/** How often a column of positions turns back, by at least so much. */
export function turnsOf(column: Float64Array, least = 0): number {
  let [turns, direction, extreme] = [0, 0, column[0]!];
  for (const value of column) {
    const move = value - extreme;
    if (move === 0 || (move * direction <= 0 && Math.abs(move) < least)) continue;
    if (move * direction < 0) turns++;
    [direction, extreme] = [Math.sign(move), value];
  }
  return turns;
}
