/** Ways of asking for something to be done: requests, wishes, what it is time for, headings over what is to do (E06). Our own list. */

/** Requests, wishes and headings. */
export const asking: readonly RegExp[] = [
  /\bit(?:['’]s|\s+is)\s+(?:high\s+|about\s+|now\s+)?time\s+(?:that\s+)?(?:the|this|his|her|their|mum|dad|robin|he|she|they|somebody|someone)\s+(?:\w+\s+){0,2}(?:had|was|were|got|saw|met|went|\w+ed)\b/i,
  /^\W*what\s+(?:is|we)\s+(?:needed|need|required|wanted|want)\s+(?:now|next|here|first|urgently)?\s*is\b/i,
  /\bplease\b(?!\w)/i,
  /\bkindly\s+[a-z]+/i,
  /^\W*(?:could|can|would|will)\s+(?:you|someone|somebody|duty|(?:the|his|her|their|this|your)\s+[^?.]{2,40}?)\s+(?:please\s+|kindly\s+|also\s+)?[a-z]+[^.]*\?/i,
  /\b(?:i|we)(?:['’]d|\s+would|\s+should)\s+(?:also\s+)?(?:like|want|ask|urge|expect|suggest|recommend|advise|hope|be\s+(?:grateful|glad|happier|keen))\b(?!\s+(?:to\s+(?:say|note|thank|praise|commend|know\s+more)|to\s+have\s+seen|to\s+have))/i,
  /\b(?:i|we)\s+(?:expect|want|ask|request|recommend|suggest|advise|urge|propose|look\s+to|need)\s+(?:that\s+|to\s+see\b|(?:the|a|an|his|her|their|this|him|them|SW|TM)\s)/i,
  /^\W*(?:recommend|suggest|advise|propose|request)\s+(?!ed)/i,
  /\b(?:is|are)\s+(?:kindly\s+)?(?:asked|requested|reminded|instructed|expected|advised|tasked|directed)\s+(?:to|with)\b/i,
  /\b(?:it\s+(?:is|would\s+be|may\s+be|might\s+be|will\s+be)|it['’]d\s+be|it['’]s)\s+(?:now\s+|also\s+|absolutely\s+)?(?:essential|vital|imperative|crucial|important|necessary|critical|sensible|wise|wiser|prudent|right|best|better|safer|good|helpful|useful|advisable|appropriate|time|urgent|worth|high\s+time)\s+(?:practice\s+)?(?:that|to|if|for|now|[a-z]+ing\b)/i,
  /^\W*(?:it(?:['’]s|\s+is)\s+)?(?:high\s+)?time\s+(?:to|for|that)\b/i,
  /^\W*let['’]?s\b|^\W*let\s+us\b/i,
  /\byou\s+(?:will|['’]ll|should|must|may|might|need|ought|would\s+do\s+well)\s+(?:want|need|wish|to|have|like)?\b/i,
  /^\W*(?:for\s+(?:action|follow[\s-]?up|attention)|actions?\s+(?:required|needed|points?)|action|to\s+do|to-do|next|next\s+steps?|recommendations?|recommended|required|required\s+actions?|outstanding\s+actions?|task|tasks|immediate\s+actions?|still\s+to\s+do|must\s+do|urgent|priority|reminder|asap|deadline)\s*[:–—-]/i,
  /\b(?:required|needed|wanted)\s+(?:urgently|immediately|now|asap|today|without|by|before|within|this|from|for|as\s+soon|[.!]?$)/i,
  /\b(?:there\s+(?:needs?|has|ought|must|should)\s+(?:to\s+)?be)\b/i,
  /\b(?:would|could|might)\s+(?:also\s+|really\s+|greatly\s+)?benefit\s+from\b/i,
  /\b(?:can|could)\s+(?:this|that|it|he|she|they|we)\s+(?:please\s+|now\s+)?be\s+[a-z]+(?:ed|en|t|ne)\b/i,
  /^\W*(?:please\s+|and\s+|then\s+)?(?:make\s+sure|be\s+sure|see\s+to\s+it|mind\s+(?:you|that))\b/i,
  /\b(?:no\s+later\s+than)\b/i,
  /\bneeds?\s+(?:[\w’'-]+\s+){0,2}?(?:fitting|testing|moving|seeing|chasing|closing|reopening|booking|arranging|checking|uploading|updating|reviewing|signing|writing|recording|completing|sending|scanning|filing|correcting|rewriting|sorting|adding|amending|weighing|placing|referring|changing|visiting|assessing|ringing|telling|asking|replacing|removing|allocating|transferring|finishing|finding|redoing|doing|discussing|escalating|following\s+up)\b|\bwants?\s+(?:checking|doing|signing|updating|looking\s+at|chasing|sorting|finishing|rewriting|reading|tidying|filing|seeing)\b/i,
];
