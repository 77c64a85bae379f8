const RISKY = /^[=+\-@\t\r]/;

/** A table as CSV (RFC 4180). A cell that a spreadsheet could take for a formula is made plain text. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const plain = RISKY.test(text) ? `'${text}` : text;
  return /["\r\n,]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
