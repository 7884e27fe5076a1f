/** Verbs of doing work, in their base form: what somebody can be told to do. Our own list. */
import { wordSet } from '../../match.ts';

export const doVerbs = wordSet(`
accompany achieve act action add address adjourn adjust advise agree alert allocate allow amend apologise apply appoint approach approve arrange ask assemble assess assign attach attend audit authorise avoid begin block book brief bring build call cancel carry cascade change
chase check circulate clarify clear close collate collect commission communicate compare complete compile confirm consider consult contact continue convene coordinate co-ordinate copy correct cover create date decide deliver describe develop discharge discuss dispatch
display distribute document draft draw email e-mail end enable engage enquire ensure enter escalate establish evidence examine expedite explain explore extend feed file fill find finish fit fix flag focus follow forward gather get give go hand hasten hear help highlight
hold identify implement include increase inform initiate inspect instruct interview introduce investigate invite involve issue join keep lead learn leave let liaise limit link list listen locate lodge log look maintain make map mark measure meet mend mention merge message
minute monitor move name negotiate note notify nominate observe obtain offer open order organise overhaul oversee pass pay persist phone photograph pick place plan post postpone prepare present print prioritise probe proceed produce progress prompt protect provide pull
purchase pursue push put question raise rate re-allocate re-assess re-open re-refer re-visit reach read reallocate reassess recall recheck reconsider reconvene record rectify redo reduce refer reflect refresh refuse register rehouse reinstate relocate remind remove renew
reopen repair repeat replace reply report request rescore research resend reset resolve respond restart restore resubmit resume retrieve return review revise revisit rewrite ring rota safeguard save scan schedule score screen scrutinise search secure see seek send separate
serve set share show sign signpost sit sort speak specify speed start step stop store strengthen submit suggest summarise supervise supply support suspend table tackle take talk task tell terminate test thank think tidy track transfer translate try turn type undertake
update upgrade upload upskill use verify view visit wait warn weigh widen withdraw work write download retrain reword rebook rearrange relay redraft counter-sign countersign authorise double-check follow-up fast-track ratify convert apply-for draw-up prioritise
`);
/** Told in the imperative these teach rather than direct: "Say what the parent did". */
export const teaching = wordSet(
  'say think imagine look see note consider compare learn read listen remember take help let show talk trust think work plan try focus start leave call question include address',
);
