import type { Actor, Role } from '#kernel';
import type { RouteBook } from '../acts/route-book.js';
import type { Section } from '../viewer.js';

interface Wanted extends Section {
  readonly for: readonly (Role | 'administrator')[];
}

const CASEWORK = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** The header, in order. Shown where the page exists and the person may open it. */
const SECTIONS: readonly Wanted[] = [
  { key: 'today', text: 'Today', href: '/today', for: CASEWORK },
  { key: 'mentor', text: 'Home', href: '/mentor', for: ['mentor'] },
  { key: 'cases', text: 'Cases', href: '/cases', for: CASEWORK },
  { key: 'referrals', text: 'Referrals', href: '/referrals', for: CASEWORK },
  { key: 'waiting', text: 'Waiting list', href: '/waiting', for: CASEWORK },
  { key: 'matching', text: 'Matching', href: '/matching', for: ['coordinator', 'manager'] },
  { key: 'mentors', text: 'Mentors', href: '/mentors', for: CASEWORK },
  { key: 'recruitment', text: 'Recruitment', href: '/recruitment', for: CASEWORK },
  {
    key: 'vetting',
    text: 'Vetting',
    href: '/vetting',
    for: ['vetting-officer', 'safeguarding-lead', 'manager'],
  },
  { key: 'documents', text: 'Documents', href: '/documents', for: CASEWORK },
  { key: 'quality', text: 'Quality', href: '/quality', for: CASEWORK },
  { key: 'settings', text: 'Settings', href: '/settings/limits', for: ['manager'] },
  { key: 'admin', text: 'Administration', href: '/admin', for: ['administrator'] },
];

/** Where each role begins its day; of several roles the first one decides. */
const HOMES: readonly { role: Role | 'administrator'; href: string }[] = [
  { role: 'coordinator', href: '/today' },
  { role: 'manager', href: '/quality' },
  { role: 'safeguarding-lead', href: '/cases' },
  { role: 'vetting-officer', href: '/vetting' },
  { role: 'mentor', href: '/mentor' },
  { role: 'administrator', href: '/admin' },
];

const is = (actor: Actor, role: Role | 'administrator'): boolean =>
  role === 'administrator'
    ? actor.administrator
    : [...actor.roles.values()].some(held => held.includes(role));

export const sectionsFor = (actor: Actor, book: RouteBook): Section[] =>
  SECTIONS.filter(section => section.for.some(role => is(actor, role)) && book.opens(section.href, actor));

export const homeOf = (actor: Actor, book: RouteBook): string =>
  HOMES.find(({ role, href }) => is(actor, role) && book.opens(href, actor))?.href ?? '/account';
