/** Words of safeguarding and audit work that a general dictionary does not have. Spelling only: nothing is judged by them. */

/** Written as they are written in English text; a capital first letter of a sentence is allowed for all of them. */
export const safeguardingTerms: readonly string[] = `
safeguarding safeguard safeguards multi-agency multiagency interagency inter-agency co-ordinator co-ordinators coordinator
co-ordinated coordinated co-ordination moderator moderators chronology chronologies genogram genograms ecomap ecomaps
pseudonym pseudonyms pseudonymised pseudonymise anonymised anonymise unredacted redact redacted redaction
kinship sibling siblings step-down step-up stepdown signposted signposting onward unmet needs-led child-centred
person-centred child-focused solution-focused strengths-based trauma-informed neurodivergent neurodivergence neurodiverse
neurodevelopmental autistic dyspraxia dyscalculia oppositional sensory-seeking adverse childhood attachment disorganised
parenting co-parenting coparenting non-resident stepfather stepmother stepsibling half-sibling carer carers caregiver
caregivers foster kin special guardianship guardianship unaccompanied accommodated looked-after care-experienced
care-leaver neglectful self-neglect self-harm self-harming suicidality ideation perinatal antenatal postnatal safeguarder
co-sleeping non-accidental bruising non-mobile fabricated bullying cyberbullying sexting grooming groomed exploitative
criminally county-lines cuckooing cuckooed debt-bonded trafficked trafficking radicalisation radicalised extremism
honour-based coercive controlling gaslighting perpetrator perpetrators non-abusing non-engagement disengaged disguised
non-attendance persistently absenteeism exclusions excluded alternative provision timetable timetables attainment
wellbeing well-being co-produced coproduction co-production multidisciplinary multi-disciplinary paediatrician
paediatric paediatrics CAMHS midwife midwives midwifery practitioner practitioners caseworker caseworkers
keyworker keyworkers caseload caseloads supervisee supervisees supervisor de-escalate de-escalated escalation escalations
rationale rationales rubric triangulate triangulated triangulation benchmark evidence-based outcome-focused SMART
timescale timescales timebound overdue under-reported unallocated reallocated re-referral re-referrals re-referred
threshold thresholds non-compliance uncooperative demeanour ethnicity ethnicities intersectionality interpreter
homelessness overcrowded evictions sofa-surfing benefits-capped alcohol-related substance-misusing naloxone methadone
SENCo SENCos SENDCo SENDCos Senco Sencos Ofsted Estyn Cafcass Wi-Fi wifi broadband Makaton Portage Childline Barnardo Barnardo's Barnardos Samaritans Homestart Mencap
Gillick Fraser Munro Laming Climbié Liquidlogic Mosaic Jobcentre Snapchat Instagram Facebook Messenger Roblox Minecraft Fortnite Xbox
PlayStation Netflix Zoom Teams Skype Microsoft Google multi-academy Waterlow Braden Bronfenbrenner Bowlby Maslow Prochaska DiClemente Duluth
crèche crèches protégé protégés fiancé fiancés fiancée fiancées née cliché clichés résumé façade entrée voilà rôle naïve naïvely naïvety café cafés
à la carte vis-à-vis déjà vu per se pro rata ad hoc de facto in situ inter alia vape vapes vaping vaped cannabis ketamine spice nitazene nitazenes pregabalin
gabapentin diazepam sertraline fluoxetine mirtazapine melatonin buprenorphine methylphenidate atomoxetine salbutamol EpiPen asthma eczema
speechless preverbal pre-verbal non-verbal nonverbal enuresis encopresis hypermobility epilepsy dyslexia dyslexic dyspraxic tics Tourette's Asperger's
Down's autism ADHD keyworking multisystemic systemic dyadic mentalisation psychoeducation psychosocial biopsychosocial co-morbid comorbid comorbidity
co-occurring contextual peer-on-peer child-on-child upskirting sexting doxxing catfishing sextortion incel incels misogyny misogynistic
stepmum stepdad step-mum step-dad stepmother's nan nana grandad grandads granddad mum's mam auntie aunties childminder childminders childminding
nursery-age preschool pre-school preschooler reablement domiciliary brokerage safeguarders adultification parentification parentified adultified
microaggression microaggressions unevidenced unminuted minuted unsighted sighted rag-rated RAG-rated co-located colocation hub-and-spoke
toxic-trio strengths-led child-led parent-led restorative relational signposter drop-in walk-in go-to sit-down check-in catch-up follow-up write-up
dip-sample dip-sampled dip-sampling re-audit re-audits re-audited countersign countersigned countersigns countersignature
toxicology bereavement bereaved incarcerated resettlement reoffending offender-manager pre-birth unborn viability
`
  .split(/\s+/)
  .filter((word) => word !== '');
