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
