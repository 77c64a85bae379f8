/**
 * Days as whole numbers since 1 January 1970, with arithmetic of their own: neither the database's nor the kernel's,
 * so that the oracles share no mistake with what they judge.
 */
export type Day = number;

export function dayOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return fromCivil(year, month, day);
}

export function isoOf(n: Day): string {
  const [year, month, day] = civil(n);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function fromCivil(year: number, month: number, day: number): Day {
  let n = day - 1;
  for (let m = 1; m < month; m++) n += lengthOf(year, m);
  for (let y = 1970; y < year; y++) n += leap(y) ? 366 : 365;
  return n;
}

function civil(n: Day): [number, number, number] {
  let [left, year, month] = [n, 1970, 1];
  while (left >= (leap(year) ? 366 : 365)) left -= leap(year++) ? 366 : 365;
  while (left >= lengthOf(year, month)) left -= lengthOf(year, month++);
  return [year, month, left + 1];
}

export function plusMonths(n: Day, months: number): Day {
  const [year, month, day] = civil(n);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return fromCivil(toYear, toMonth, Math.min(day, lengthOf(toYear, toMonth)));
}

const isWeekend = (n: Day) => [2, 3].includes(n % 7); // 1 January 1970 was a Thursday

export function plusWorkingDays(n: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let [day, left] = [n, Math.abs(count)];
  while (left > 0) {
    day += Math.sign(count);
    if (!isWeekend(day) && !holidays.has(day)) left--;
  }
  return day;
}
