// Only adds: every page works without it.
const summary = document.querySelector('.cairn-error-summary');
if (summary) summary.focus();

for (const area of document.querySelectorAll('textarea[data-limit]')) {
  const limit = Number(area.dataset.limit);
  const message = document.getElementById(`${area.id}-count`);
  const say = () => {
    const left = limit - area.value.length;
    const letters = Math.abs(left) === 1 ? 'character' : 'characters';
    message.textContent =
      left >= 0 ? `You can write ${left.toLocaleString('en-GB')} more ${letters}` : `${-left} ${letters} too many`;
    message.classList.toggle('cairn-character-count__message--over', left < 0);
  };
  area.addEventListener('input', say);
  say();
}

// A second press of a button while the first one is on its way sends nothing twice.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 3000);
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// Words of a pack, decided from the keyboard: R redacts, K keeps, D leaves the record out, each going on to the next.
const words = document.querySelector('[data-words]');
if (words) {
  document.querySelector('[data-words-keys]').hidden = false;
  const questions = [...words.querySelectorAll('[data-words-question]')];
  const chosen = question => question.querySelector('input:checked');
  const goTo = question => (question?.querySelector('input') ?? words.querySelector('button')).focus();
  const here = () => document.activeElement.closest('[data-words-question]') ?? questions.find(one => !chosen(one));
  const after = question => questions.slice(questions.indexOf(question) + 1).find(one => !chosen(one));
  const acts = {
    r: question => (question.querySelector('[value="redact"]').checked = true),
    k: question => (question.querySelector('[value="keep"]').checked = true),
    d: question => (question.closest('[data-words-record]').querySelector('[name="drop"]').checked = true),
  };
  goTo(questions[0]);
  words.addEventListener('keydown', event => {
    const act = acts[event.key.toLowerCase()];
    const question = here();
    if (!act || !question || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(question);
    const record = question.closest('[data-words-record]');
    const next = event.key.toLowerCase() === 'd' ? questions.filter(one => !record.contains(one)) : null;
    goTo(next ? next.find(one => !chosen(one) && questions.indexOf(one) > questions.indexOf(question)) : after(question));
  });
}

// The words of a story, counted while one types; the server counts again.
const story = document.querySelector('[data-story]');
if (story) {
  const message = story.querySelector('[data-story-count]');
  const areas = [...story.querySelectorAll('textarea')];
  const [fewest, most] = [Number(message.dataset.fewest), Number(message.dataset.most)];
  const say = () => {
    const found = areas.map(area => area.value.match(/[\p{L}\p{N}]+(?:['’\-‑.][\p{L}\p{N}]+)*/gu)?.length ?? 0);
    const words = found.reduce((sum, each) => sum + each, 0);
    const said = words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`;
    const rest = words < fewest ? `${fewest - words} more are needed` : words > most ? `${words - most} too many` : 'a good length';
    message.textContent = `${said}: ${rest}`;
    message.classList.toggle('cairn-character-count__message--over', words > most);
  };
  story.addEventListener('input', say);
  say();
}
