import { list } from './list.js';

/** Words of mentoring and of young people that the dictionary lacks. */
export const PRACTICE_WORDS: readonly string[] = list(`
  mentee mentees mentoring safeguarding nan nans nanny gran grans granny mum mums mam mams stepmum stepdad stepmother
  stepbrother stepsister stepson auntie aunty grandad grandads grandma grandpa carer carers keyworker keyworkers
  ok okay maths gcse gcses wifi app apps selfie selfies wellbeing footy telly uni sixth online offline email emails
  emailed emailing texted texting lockdown covid vape vapes vaping trainers tracksuit tracksuits hoodie hoodies
  playstation xbox whatsapp youtube youtuber google googled zoomed signposted signposting timeslot timeslots budgeting
  outwith wee dreich bairn bairns lad lads aye naw youse gonna wanna gotta yeah yep nope hiya hi hey haha lol omg btw
  skatepark pizza pizzas burger burgers chippy kebab kebabs milkshake milkshakes smoothie smoothies bowling karaoke
  goalkeeping kickabout netball parkrun playlist playlists podcast podcasts livestream livestreams laptop laptops
  timetable timetables rota rotas payslip payslips jobcentre foodbank foodbanks hostel hostels roadman banter
  neurodivergent neurodiverse dyslexic dyspraxia dyspraxic autistic autism anxious triggers mindfulness cbt
  rescheduled rearranged reschedule prep prepped debrief debriefed debriefing cv cvs tbc nb eg ie etc vs re
  st nd rd th d ll ve re s t m didn doesn isn aren wasn weren hasn haven hadn wouldn couldn shouldn mustn needn ain shan mightn
`);
