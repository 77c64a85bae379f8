import { all, groups, type Pattern } from './pattern.js';

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+[^\s<>"')\].,;:!?]/gi;
const SITE =
  /(?<![@\p{L}\d.-])(?:[a-z\d-]+\.)+(?:com|org|net|co\.uk|org\.uk|gov\.uk|ac\.uk|uk|scot|wales|cymru|info|example|test)\b(?:\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])?/giu;
const SHORT_LINK = /(?<![@\p{L}\d.-])[a-z\d-]+\.(?:me|gg|io|ly|tv|app|be|co)\/[^\s<>"')\]]+/giu;

export const web: Pattern = {
  kind: 'web address',
  find: text => [...all(text, LINK), ...all(text, SITE), ...all(text, SHORT_LINK)],
};

const HANDLE = /(?<![\p{L}\p{N}.@/])@[\p{L}\p{N}_.]{2,30}/gu;
const MEDIA =
  'insta(?:gram)?|snap(?:chat)?|tik ?tok|discord|face ?book|fb|twitter|whatsapp|xbox|psn|gamer ?tag|youtube|twitch|roblox|steam|username|user name';
/** A word beside the name of a medium, with a digit, a stop or a low line in it. */
const BESIDE = new RegExp(
  String.raw`(?<!\p{L})(?:${MEDIA})(?: (?:handle|name|username|account|id|tag|profile|is|was|called|as|on|under|at))*[ :=-]{1,3}([\p{L}][\p{L}\p{N}]*[._\d][\p{L}\p{N}._]*[\p{L}\p{N}_])`,
  'dgiu',
);

export const socialName: Pattern = {
  kind: 'social media name',
  find: text => [...all(text, HANDLE), ...groups(text, BESIDE)],
};
