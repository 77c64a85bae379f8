import { page } from '../page.js';
import type { Typed } from '../forms/typed.js';
import type { Viewer } from '../viewer.js';
import type { Answer } from './answer.js';

const Reasons = ({ answer }: { answer: Answer }) => (
  <>
    {answer.reasons && (
      <ul>
        {answer.reasons.map(reason => (
          <li key={reason.code + reason.text}>
            {reason.href ? <a href={reason.href}>{reason.text}</a> : reason.text}
          </li>
        ))}
      </ul>
    )}
    {answer.fields && (
      <ul>
        {Object.entries(answer.fields).map(([field, text]) => (
          <li key={field}>{text}</li>
        ))}
      </ul>
    )}
  </>
);

/** Words that were sent and could not be taken: shown, so that they can be copied and are not lost. */
const WhatWasTyped = ({ typed }: { typed: Typed }) => {
  const long = Object.values(typed)
    .flat()
    .filter(text => text.length > 20);
  return long.length === 0 ? null : (
    <section aria-labelledby="typed">
      <h2 id="typed">What you wrote</h2>
      <p>It is not saved. Copy it from here, so that it is not lost.</p>
      {long.map((text, index) => (
        <p key={index} class="cairn-letter">
          {text}
        </p>
      ))}
    </section>
  );
};

export function errorPage(answer: Answer, viewer: Viewer, typed: Typed): string {
  return page(
    { title: answer.title, heading: answer.title, viewer, narrow: true },
    <div class="cairn-prose">
      <p>{answer.words}</p>
      {answer.reference && (
        <p>
          <strong>{answer.reference}</strong>
        </p>
      )}
      <Reasons answer={answer} />
      <WhatWasTyped typed={typed} />
      {answer.status === 401 ? (
        <p>
          <a href="/sign-in">Sign in</a>
        </p>
      ) : (
        <p>
          <a href="/">Go to your first page</a>
        </p>
      )}
    </div>,
  );
}
