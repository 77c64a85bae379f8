import { all, type Pattern } from './pattern.js';

const WRITTEN =
  /[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_%+-] ?[@＠] ?[\p{L}\p{N}-]+(?: ?\. ?[\p{L}\p{N}-]+)*(?:\.[\p{L}\p{N}-]{2,}| \. ?(?:com|org|net|co|uk)\b)/gu;
const ENDINGS = '(?:org|com|co|net|uk|gov|ac|sch|nhs|scot|wales|cymru|info|me|eu|ie|example)';
const PROVIDERS =
  '(?:g ?mail|googlemail|hotmail|outlook|yahoo|icloud|live|btinternet|sky|talktalk|aol|msn|proton(?:mail)?)';
const NAME = String.raw`[\p{L}\p{N}_+-]+(?:(?:\.| dot | underscore | dash )[\p{L}\p{N}_+-]+)*`;
/** kofi dot mensah at lantern dot org; kofi [at] lantern.org; kofi at gmail.com */
const SPOKEN = new RegExp(
  String.raw`${NAME}(?: at | ?[([{] ?at ?[)\]}] ?)(?:[\p{L}\p{N}-]+(?: ?(?: dot |[([{] ?dot ?[)\]}]) ?${ENDINGS}\b)+|${PROVIDERS} ?\. ?${ENDINGS}(?: ?\. ?${ENDINGS})?\b)`,
  'giu',
);
const BRACKETED = new RegExp(
  String.raw`${NAME} ?[([{] ?at ?[)\]}] ?[\p{L}\p{N}-]+(?: ?\. ?${ENDINGS}\b)+`,
  'giu',
);

export const mail: Pattern = {
  kind: 'e-mail address',
  find: text => [...all(text, WRITTEN), ...all(text, SPOKEN), ...all(text, BRACKETED)],
};
