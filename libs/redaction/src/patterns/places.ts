import { FUNCTION_WORDS } from '../english/function-words.js';
import { setOf } from '../english/list.js';
import { all, type Pattern } from './pattern.js';

const AREAS =
  setOf(`ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex
  fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol
  ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr
  ws wv yo ze gir bx bfpo`);
const POSTCODE =
  /(?<![\p{L}\d])([A-Z]{1,2})\d[A-Z\d]?(?:[ -]{0,2}|\s?\n\s?)[\dO][ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/giu;
const ORDINAL = /\d(?:st|nd|rd|th)$/;

export const postcode: Pattern = {
  kind: 'postcode',
  find: text =>
    all(text, POSTCODE, ([code, area = '']) => AREAS.has(area.toLowerCase()) && !ORDINAL.test(code)),
};

const STREET =
  'street|road|avenue|lane|crescent|terrace|gardens|grove|drive|close|square|court|place|rd|ave|cres|terr|gdns';
/** Words that end the name of a street and much else: they need a capital. */
const OTHER =
  'Walk|Way|Hill|Park|Row|View|Rise|Green|Mews|Wynd|Quay|Parade|Brae|Loan|House|Tower|St|Dr|Ct|Ln|Pl|Sq';
const NAMES = String.raw`(?:[\p{L}'.-]+[ ,]{1,2}){1,3}?`;
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\d/])(?:(?:flat )?\d{1,2}/\d{1,2},? |flat \w{1,4},? )?\d{1,4}[a-z]?(?:/\d+)?,? ${NAMES}(?:${STREET})\b\.?`,
  'giu',
);
const NUMBERED_OTHER = new RegExp(
  String.raw`(?<![\p{L}\d/])(?:(?:[Ff]lat )?\d{1,2}/\d{1,2},? |[Ff]lat \w{1,4},? )?\d{1,4}[a-z]?(?:/\d+)?,? (?:\p{Lu}[\p{L}'.-]*[ ,]{1,2}){1,3}?(?:${OTHER})\b\.?`,
  'gu',
);
const NAMED =
  /(?<![\p{L}])(?:\p{Lu}[\p{L}'-]+ ){1,2}(?:Street|Road|Avenue|Lane|Crescent|Terrace|Gardens|Grove|Close|Rd|Ave)\b/gu;
const FLAT =
  /(?<!\p{L})(?:flat|apartment|apt|unit|room|cell|wing) \d{1,4}[a-z]?(?:\/\d+)?(?![\p{L}\d])(?:,? \p{Lu}[\p{L}'-]+ (?:House|Court|Tower|Wing))?/giu;
const BOX = /\bP\.? ?O\.? Box \d+/gi;
const NO_STREETS =
  setOf(`minute minutes min mins hour hours day days week weeks month months year years time times mile miles
  session sessions people person more metres pounds games old high main wrong same busy next long short quiet main`);
const SHORT_OF_NAME = /^(?:the )?(?:high|main|other|same|wrong) (?:street|road)$/i;

export const street: Pattern = {
  kind: 'address',
  find: text => [
    ...all(text, NUMBERED, ([address]) => isStreet(address)),
    ...all(text, NUMBERED_OTHER, ([address]) => isStreet(address)),
    ...all(text, NAMED, ([address]) => isStreet(`1 ${address}`) && !SHORT_OF_NAME.test(address)),
    ...all(text, FLAT),
    ...all(text, BOX),
  ],
};

/** "5 minutes on the road" is none. */
const isStreet = (address: string): boolean =>
  address
    .toLowerCase()
    .split(/[ ,]+/)
    .slice(1, -1)
    .every(word => !FUNCTION_WORDS.has(word) && (!NO_STREETS.has(word) || word === 'high'));
