import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** Who may know of whom: each of its own floor and of those before it, never of those after. */
export const ORDER = [
  'kernel',
  'redaction',
  'platform',
  'practice',
  'accounts',
  'programmes',
  'forms',
  'equality',
  'people',
  'organisation',
  'letters',
  'referrals',
  'vetting',
  'training',
  'recruitment',
  'assessment',
  'matching',
  'mentoring',
  'supervision',
  'casefile',
  'evidence',
];

export interface Import {
  readonly from: string;
  /** Gone once compiled, so it cannot make a cycle that runs. */
  readonly typeOnly: boolean;
}

export function importsOf(source: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : node;
      found.push({ from: textOf(node.moduleSpecifier), typeOnly: clause ? isTypeOnly(clause) : false });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [path] = node.arguments;
      if (path) found.push({ from: textOf(path), typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

const textOf = (node: ts.Expression): string => (ts.isStringLiteralLike(node) ? node.text : '');

function isTypeOnly(clause: ts.ImportClause | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(clause)) return clause.isTypeOnly;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every(each => each.isTypeOnly)
  );
}

/** The file that a relative import leads to. */
export const targetOf = (path: string, from: string): string =>
  normalize(join(dirname(path), from)).replace(/\.js$/, '');

const libOf = (path: string): string | undefined => /^libs\/([^/]+)\//.exec(path)?.[1];
const floorOf = (path: string): string => path.split('/')[0] ?? '';

/** What an import breaks, in words; null where nothing. */
export function faultOf(path: string, { from }: Import): string | null {
  if (from.startsWith('.')) return faultOfNeighbour(path, targetOf(path, from));
  if (!from.startsWith('#')) return null;
  const lib = from.slice(1);
  if (!ORDER.includes(lib)) return `past the front door: ${from}`;
  if (floorOf(path) === 'migrations') return `a migration that knows of the code: ${from}`;
  const own = libOf(path);
  if (!own) return null;
  if (lib === 'redaction' && own !== 'evidence') return `for evidence alone: ${own} knows of redaction`;
  if (lib === own) return `a lib through its own front door: ${from}`;
  return ORDER.indexOf(lib) > ORDER.indexOf(own) ? `against the order: ${own} knows of ${lib}` : null;
}

function faultOfNeighbour(path: string, target: string): string | null {
  const own = libOf(path);
  if (floorOf(path) === 'test') return null; // a test may open what it looks into
  if (floorOf(target) === 'test' && /\.spec\.tsx?$/.test(path)) return null;
  if (own) {
    if (own === 'platform' && target === 'migrations/index') return null;
    if (floorOf(target) === 'apps') return `a lib that knows of an app: ${target}`;
    if (target === `libs/${own}/src/index`) return `a lib through its own front door: ${target}`;
    return libOf(target) === own ? null : `past the front door: ${target}`;
  }
  if (floorOf(target) === 'libs') return `past the front door: ${target}`;
  if (floorOf(path) === 'migrations' && floorOf(target) !== 'migrations')
    return `a migration that knows of the code: ${target}`;
  return floorOf(path) !== 'test' && floorOf(target) === 'test'
    ? `code that knows of a test: ${target}`
    : null;
}

/** The first ring of files that need one another to load; null where there is none. */
export function cycleIn(needs: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of needs.get(path) ?? []) {
      const ring = visit(next, [...way, path]);
      if (ring) return ring;
    }
    done.add(path);
    return null;
  };
  for (const path of needs.keys()) {
    const ring = visit(path, []);
    if (ring) return ring;
  }
  return null;
}
