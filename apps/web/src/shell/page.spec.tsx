import { describe, expect, it } from '@jest/globals';
import { Radios } from './components/radios.js';
import { DateInput } from './components/date-input.js';
import { CsrfForm } from './components/csrf-form.js';
import { State } from './components/state.js';
import { Textarea } from './components/textarea.js';
import { page } from './page.js';
import { nobody } from './viewer.js';

const viewer = nobody('nonce-of-this-answer', 'token-of-this-session');

describe('a page', () => {
  it('says where you are, in British English, with one h1', () => {
    const html = page(
      { title: 'Today', heading: 'Today, Sunday 22 November', viewer },
      <p>Nothing is late.</p>,
    );
    expect(html).toMatch(/^<!doctype html><html lang="en-GB">/);
    expect(html).toContain('<title>Today – Cairn</title>');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('says Error in its title and leads to each field, date and group of answers', () => {
    const errors = {
      fields: { held: 'Enter the day', wish: 'Choose an answer', note: 'Write a line', '': 'Something else' },
      reasons: [],
    };
    const html = page(
      { title: 'Record the review', heading: 'Record the review', viewer, errors },
      <>
        <DateInput name="held" label="When" error={errors.fields.held} />
        <Radios
          name="wish"
          label="Wish"
          answers={[{ value: 'yes', text: 'Yes' }]}
          error={errors.fields.wish}
        />
        <Textarea name="note" label="Note" />
      </>,
    );
    expect(html).toContain('<title>Error: Record the review – Cairn</title>');
    for (const id of ['held-day', 'wish-1', 'note']) {
      expect(html).toContain(`href="#${id}"`);
      expect(html).toContain(`id="${id}"`);
    }
    expect(html).toContain('<strong>Something else</strong>');
  });

  it('names everything that stands in the way, each with where it is mended', () => {
    const reasons = [
      { code: 'vetting', text: 'Vetting has lapsed', href: '/mentors/1/vetting' },
      { code: 'training', text: '4 of 12 hours of training' },
    ];
    const html = page(
      { title: 'Propose a match', viewer, errors: { fields: {}, reasons } },
      <h1>Propose a match</h1>,
    );
    expect(html).toContain('This cannot be done yet');
    expect(html).toContain('<a href="/mentors/1/vetting">Vetting has lapsed</a>');
    expect(html).toContain('4 of 12 hours of training');
  });

  it('puts the token of the session into every form', () => {
    const html = page({ title: 'Sign in', viewer }, <CsrfForm action="/sign-in">x</CsrfForm>);
    expect(html).toContain('<input type="hidden" name="_csrf" value="token-of-this-session"');
  });

  it('brings the drawings that it uses and no others', () => {
    const html = page({ title: 'Today', viewer }, <State is="overdue" detail="4 days" />);
    expect(html).toContain('id="i-late"');
    expect(html).not.toContain('id="i-wait"');
  });

  it('keeps every letter that was typed, also a first line break, and runs none of it', () => {
    const typed = '\n</textarea><script>alert(1)</script>';
    const html = page({ title: 'Note', viewer }, <Textarea name="note" label="Note" value={typed} />);
    expect(html).toContain('>\n\n&lt;/textarea>&lt;script>alert(1)&lt;/script></textarea>');
  });

  it('carries no inline style and no inline script', () => {
    const html = page({ title: 'Today', viewer }, <State is="ready" />);
    expect(html).not.toMatch(/ style="/);
    expect(html.match(/<script[^>]*>/g)).toEqual([expect.stringContaining('nonce="nonce-of-this-answer"')]);
  });
});
