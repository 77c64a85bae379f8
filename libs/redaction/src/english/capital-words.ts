import { list } from './list.js';
import { MONTH_NAMES } from './months.js';

/** Words that are written with a capital and name nobody. Towns are left out: a town may tell where somebody lives. */
export const CAPITAL_WORDS: readonly string[] = [
  ...MONTH_NAMES,
  ...list(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri
  jan feb mar apr jun jul aug sep sept oct nov dec
  christmas xmas easter ramadan eid diwali hanukkah halloween hogmanay lent boxing
  england scotland wales britain ireland northern uk gb eu europe european africa african asia asian america american
  english scottish welsh irish british french german spanish polish urdu punjabi arabic gaelic latin
  christian muslim hindu sikh jewish catholic protestant islam bible quran
  whatsapp facebook instagram snapchat tiktok youtube google xbox playstation nintendo netflix zoom teams microsoft
  minecraft fortnite roblox lego ikea tesco asda lidl aldi greggs mcdonald mcdonalds starbucks costa nando nandos
  cairn nspcc childline samaritans barnardo barnardos ofsted
`),
];

/** Capitals that stand for a thing, so that they are not read as somebody's initials or name. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  list(`
  pe it tv uk gb eu ok id gp am pm hr re ed dt pc sw yp cp ict rs fe he ks cv qa ra na dl pa pr td ni
  gcse gcses nvq btec asn sen send senco ehcp camhs yot yjs dbs pvg nhs dsl lado mash lac cin pdp ptsd adhd asd add ocd
  dob nino upn nfa asbo isa hmp yoi dto rsl dwp pip esa uc dvd cd usa bbc itv faq asap diy rsvp ps ft fc vr ai us
  mqf qim aps aob tbc tba eta mot bmx mma ufo dna lgbt lgbtq rspca nspcc ymca gmt bst a4 a3 ngo cic plc ltd
`),
);
