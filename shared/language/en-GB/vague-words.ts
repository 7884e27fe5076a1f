/** Verbs and times that leave an action open (R08). */

export const vagueVerbs: readonly string[] = `
keep the momentum|keep momentum|look again|get to grips|drive up|drive improvement|drive forward|push forward|push on|press on|build up
build momentum|gain a better|gain more|achieve better|achieve more|move forward|move towards|revisit as|keep going|keep improving
keep working|keep abreast|reinforce|reiterate|highlight the importance|stress the importance|emphasise|encourage all|empower|enable better
explore ways|find ways|seek ways|identify ways|be smarter|be sharper|be bolder|show more|apply more|have more|use more
spend more time|spend time|take more|listen more|listen to|capture the voice|put the child|keep the child at|keep child
think outside|challenge more|reduce drift|avoid drift|minimise|speed up|revitalise|refocus|refresh approach|rethink|own the|take ownership
take responsibility|tighten|tighten up|take a more|bear the|bear this|sharpen|sharpen up|step up efforts|up the
raise the bar|raise standards|raise the quality|refine|review as|aspire|deepen|broaden|widen|nurture|uphold|cultivate
instil|be proactive|get on top|get a grip|stay on top|stay in touch|stay focused|learn from|learn lessons|reflect|think through|think more
work harder|work smarter|work at|give regard|take on|pick up the pace|chase up as|review practice|review processes|review procedures
review arrangements|review recording|review systems|discuss|work together|work better|work more|work closely|think family|think
keep a close eye|keep close|keep in touch|keep on top|keep track|keep family|keep the family|keep parents|keep everyone|keep all|keep up
be clearer|be kinder|be kept|be involved|be included|be considered|be braver|build a relationship|build relationships|build a better
build trust|build rapport|communicate|get to know|give some thought|give thought|give more thought|give further thought|give consideration
give some consideration|give attention|give more attention|have regard|have a think|pay attention|pay more attention|pay closer attention
take into account|take account|take steps|take care|take forward|take on board|make every effort|make an effort|make sure|see to it|do more
do better|do what|be encouraged|be supported|be reminded|be vigilant|be alert|stay alert|remain|have oversight|oversee|progress|champion
push for|get better|become more|understand|recognise|appreciate|acknowledge|make progress|start thinking|keep trying|hope to|intend to
plan to|need to think|consider|considers|ensure|ensures|explore|explores|look into|look at|look to|think about|try to|try and|try|aim to
aim for|strive|endeavour|seek to|attempt to|be aware|be mindful|be more|bear in mind|keep in mind|continue|continue to|carry on|keep on
keep an eye|keep under review|monitor|improve|encourage|promote|address|work towards|work on|work with|raise awareness|support|strengthen
develop|enhance|liaise|remind|facilitate|foster|embed|reflect on|focus on|prioritise|optimise|maximise|tackle|engage|help|remember|be clear
maintain|sustain|pursue|build on|escalate as needed|be consistent|be open|be curious|be timely|be better|ongoing|increased|improved|better
closer|greater|more
`
  .split(/[|\n]/)
  .filter((phrase) => phrase !== '');
export const vagueTimes: readonly string[] = `
when appropriate|when necessary|if appropriate|periodically|from time to time|when needed|when required|if needed|if required|if necessary
as and when|when time allows|where needed|where required|wherever possible|when able|as far as possible|sooner rather than later
at the earliest opportunity|in the near future|in future|over time|frequently|timely|regularly|more regularly|more often|where possible
when possible|if possible|as appropriate|where appropriate|as necessary|where necessary|as needed|as required|as soon as possible|asap
in due course|going forward|moving forward|at some point|on an ongoing basis|in a timely manner|soon
`
  .split(/[|\n]/)
  .filter((phrase) => phrase !== '');
