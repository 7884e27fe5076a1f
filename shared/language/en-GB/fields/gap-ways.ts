/** Verbs whose denial is good or says nothing, and how a gap is said to have been put right. Our own lists. */
import { wordSet } from '../../match.ts';

/** Not done, these are no loss: nobody was hurried, nothing needed to be said twice. Base forms. */
export const wellNotDone = wordSet(`
need require rest depend matter mean-well delay slip drift stop leave blame judge exceed drop lose harm hurt cost hide hinder prevent wait worsen increase fall break breach overlook miss ignore press push rush scold shame frighten scare interrupt deter shy flinch duck avoid
assume accept rely settle dwell intrude lecture crowd hurry force pressure pressurise threaten punish separate forget doubt regret mind object panic bore upset alarm arrest charge convict exclude restrain evict cancel postpone abandon neglect disregard dismiss
smooth gloss treat overreact over-react underestimate minimise excuse repeat recur relapse offend reoffend re-offend escalate deteriorate worry fear suffer struggle cry fight argue drink smoke collapse surprise disappoint disrupt duplicate confuse lapse stall falter tire
deserve affect want let confine limit restrict reduce criticise complain stray lapse despair overwhelm burden patronise belittle ridicule mock deny betray let-down coerce bully intimidate isolate shout raise-voice bother wane flag budge
`);

/** What family members do not do with these is still something that did not reach them. Base forms. */
export const reachesPeople = wordSet(
  'get receive hear know understand see-themselves feel feature appear recall recognise benefit',
);

/** Put right, caught up, made good. */
export const mended =
  /\b(?:put\s+(?:\w+\s+)?right|puts?\s+(?:it|this|that|them|matters)\s+right|made\s+good|made\s+up\s+for|mended|mends|and\s+filled|remedied|remedies|rectified|corrected|repaired|fixed|resolved|addressed|compensated|recovered|retrieved|(?:were|was)\s+(?:found|located|obtained)\s+and\s+\w+|made\s+up|acted\s+(?:up)?on(?<!not\s+acted\s+on)(?<!never\s+acted\s+on)|dealt\s+with(?<!not\s+dealt\s+with)|(?:completed|filed|returned|signed)\b[^.]*\bby\s+(?:the\s+)?\d|back\s+on\s+track|on\s+track\s+(?:ever\s+)?since|have\s+held\s+since|caught\s+up|sorted(?:\s+out)?(?=[.,;]|\s+(?:by|within|in|before|at|the|soon|quickly|and)|$)|cleared\s+(?:up|within|by)|filled\s+in\s+(?:since|later|after|the\s+next)|rescued|redeemed|picked\s+up\s+(?:early|quickly|at\s+once|again|by|in\s+(?:supervision|time|good\s+time))|followed\s+up\s+(?:at\s+once|the\s+same|within|promptly)|(?:has|have|had|all|both|they|were|was|it)\s+since(?:\s+been)?|since\s+(?:then|been)|(?:is|are)\s+now\s+(?:\w+ly\s+)?(?:complete|completed|in\s+place|recorded|signed|up\s+to\s+date|on\s+(?:the\s+)?file|closed|there|done|held|monthly|weekly|regular|clear|full)|now\s+been|(?:was|were)\s+(?:then\s+|later\s+|subsequently\s+|soon\s+|quickly\s+|promptly\s+)?(?:obtained|added|supplied|completed|redone|rewritten|updated|found|located|chased|provided|done|held|brought\s+up\s+to\s+date|in\s+place|signed)\s+(?:on|by|within|the\s+(?:next|same|following)|in\s+time|before|later|afterwards|at\s+the\s+(?:next|second)|soon|as\s+soon|a\s+(?:day|week)\s+later|once)|was\s+in\s+place\s+before|came\s+(?:right|good)|(?:later|subsequently|soon|quickly|promptly|immediately|swiftly|duly)\s+(?:obtained|added|supplied|completed|redone|rewritten|updated|chased|provided|corrected|sent|held|signed|replaced)|(?:noticed|spotted)\b[^.]{0,30}\band\s+\w+ed|(?:at\s+first|first|initially|originally|to\s+begin\s+with)\b[^.]{0,60}\b(?:then|later|noticed|since|by\s+the|once|before)|spotted\s+and\s+\w+ed|(?:chased|pursued)\s+(?:them|it|him|her|until|and))\b/i;

/** What would have gone wrong and did not. */
export const averted =
  /^(?:had\b[^,]*\b(?:not|n['’]t)\b|without\b|but\s+for\b|if\b[^,]*\bnot\b)[^.]*\b(?:might|would|could)\b[^.]*\bhave\b|\b(?:would|might|could)\s+(?:easily\s+|well\s+)?have\s+(?:suffered|drifted|lapsed|slipped|been\s+(?:missed|lost|overlooked|delayed|forgotten))\b|\bwould\s+be\s+(?:picked\s+up|spotted|noticed|caught|seen)\b|^\W*(?:in\s+general|as\s+a\s+rule|generally|too\s+often\s+(?:in|across))\b|\b(?:struggle|hard(?:\s+put)?|difficult|impossible)\s+to\s+(?:find\s+(?:a|any|the)\s+(?:weak|fault|gap|hole|flaw)\w*|fault|improve\s+on|better)\b|\b(?:avoided|prevented|averted|headed\s+off|guarded\s+against|forestalled|pre-empted)\b/i;
