/**
 * Words by which a piece of work is said to fall short: qualities, nouns and verbs. The list is our own, gathered by field from the ordinary
 * words of British English, not from any sentences. What is said of a family's life with the same words is told apart by the reader.
 */
import { wordSet } from '../../match.ts';

/** Not there, not done, not in time. */
export const absentQualities = wordSet(`
missing absent blank empty overdue outstanding late belated lapsed expired unavailable undone unsaid void vacant pending incomplete half-finished half-done part-finished partial nonexistent non-existent elusive lost mislaid misplaced misfiled
unborne out-of-date outdated stale superseded dated-looking delayed deferred postponed cancelled abandoned shelved forgotten dormant stalled stuck inactive omitted skipped dropped neglected sidelined bypassed excluded overlooked ignored disregarded
invisible untraceable unobtainable inaccessible nowhere truncated cut-off unclosed unopened delayed tardy adrift amiss awol
`);

/** Of little worth, as work. */
export const poorQualities = wordSet(`
poor weak inadequate insufficient deficient defective faulty flawed substandard sub-standard second-rate below-par subpar mediocre middling lacklustre lukewarm half-hearted halfhearted disappointing unsatisfactory unacceptable unsound unsafe unsuitable
inappropriate ill-judged ill-advised ill-considered ill-informed ill-prepared ill-timed misguided mistaken misplaced wrong incorrect inaccurate erroneous imprecise inexact misleading muddled muddy confused confusing contradictory conflicting incoherent disjointed
fragmented fragmentary piecemeal haphazard chaotic disorganised disorderly messy untidy scrappy jumbled shambolic scattered scattergun bitty uneven unbalanced lopsided one-sided partisan biased skewed narrow blinkered tunnel-visioned
patchy spotty sparse scant scanty meagre skimpy sketchy thin thinly flimsy slight skeletal bare bare-bones threadbare minimal minimalist rudimentary basic crude cursory perfunctory superficial shallow surface-level tokenistic token formulaic formulaically
boilerplate templated generic general generalised vague vaguely woolly nebulous hazy foggy fuzzy loose unspecific non-specific abstract ambiguous equivocal opaque cryptic obscure obscured illegible unreadable impenetrable jargon-heavy jargon-filled wordy
rambling repetitive duplicated copied copy-pasted recycled descriptive purely-descriptive mechanical mechanistic bureaucratic box-ticking tick-box process-driven process-led task-driven task-led adult-focused adult-led parent-focused incident-led
slow sluggish laggardly tardy protracted prolonged dilatory rushed hurried hasty premature abrupt sudden last-minute eleventh-hour reactive passive static drifting stagnant inert rigid inflexible heavy-handed clumsy insensitive unkind
irregular infrequent sporadic intermittent erratic occasional inconsistent inconsistently variable unreliable unpredictable unsteady ad-hoc random optimistic over-optimistic overoptimistic unrealistic naive naïve simplistic uncritical unquestioning
unambitious undemanding unfocused unfocussed aimless directionless rudderless purposeless meaningless pointless futile unhelpful useless fruitless ineffective ineffectual inefficient counterproductive unproductive unpersuasive unconvincing tenuous
unclear unclearly uncertain unsure indistinct indefinite inconclusive undecided debatable questionable doubtful dubious problematic concerning worrying troubling regrettable unfortunate sad baffling puzzling perplexing
insular siloed isolated uncoordinated disconnected detached remote distant impersonal cold perfunctory tepid unhurriedly
poorly badly inadequately insufficiently incorrectly wrongly inaccurately carelessly clumsily hastily sloppily sloppy careless slapdash slipshod shoddy amateurish unprofessional negligent lax slack remiss superficially sparsely sketchily belatedly hurriedly
confusingly inappropriately ineffectively infrequently irregularly sporadically intermittently haphazardly unevenly patchily unhelpfully unreasonably unfairly prematurely abruptly passively mechanically unsafely unwisely
dire woeful abysmal appalling dreadful terrible awful atrocious lamentable deplorable shocking shameful disgraceful pathetic hopeless bad worse worst rough ropey shaky wobbly creaky hit-and-miss touch-and-go lacking wanting skimmed glossed overstated understated
underdeveloped under-developed undeveloped underpowered under-used underused underplayed overlong over-long over-reliant overreliant over-cautious overcautious top-heavy lightweight light unexceptional unremarkable under-recorded under-resourced
indistinguishable interchangeable verbatim identical retrospective anecdotal circular speculative unbalanced untimely
`);

/** Nouns that say that something falls short. */
export const badNouns = wordSet(`
gap gaps drift delay delays omission omissions weakness weaknesses shortcoming shortcomings shortfall shortfalls flaw flaws fault faults defect defects error errors mistake mistakes slip slips lapse lapses failing failings failure failures deficiency deficiencies
deficit deficits lack absence absences dearth paucity scarcity shortage want muddle confusion inconsistency inconsistencies discrepancy discrepancies contradiction contradictions mismatch inaccuracy inaccuracies misunderstanding silence void vacuum hole holes blank blanks
backlog hiatus slippage stagnation inertia inaction passivity procrastination disconnect duplication vagueness ambiguity uncertainty looseness incoherence over-optimism optimism-bias oversights blunder blunders hiccup hiccups niggle niggles
limitation limitations setback setbacks downside drawback drawbacks loose-ends shambles mess jumble afterthought guesswork assumption assumptions neglect missed-opportunity blind-spot blind-spots wait standstill impasse
`);

/** Verbs of falling short, said of work or of those who do it; base forms. */
export const badVerbs = wordSet(`
lack omit miss skip ignore overlook lapse slip drift stall peter fizzle falter stagnate languish linger dwindle wane wither neglect fail forget disregard contradict duplicate skirt skim skate rush expire vanish disappear
dither procrastinate stray wander ramble meander bypass sideline exclude abandon shelve postpone defer cancel delay mislay misplace misfile misread misunderstand misjudge misinterpret misrepresent misdirect misrecord mistake confuse muddle
blur obscure conceal cloud hamper hinder impede undermine weaken jeopardise compromise downplay underplay minimise trivialise understate underestimate exaggerate overstate oversimplify presume guess discount dismiss rubber-stamp evade
dodge sidestep duck shirk bungle botch mishandle fudge mangle fumble stumble flounder collapse crumble unravel backslide deteriorate worsen override suffer decline sag lag dawdle squander stagnate regress collude disappoint
`);
