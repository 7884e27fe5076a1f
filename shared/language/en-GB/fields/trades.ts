/**
 * Whoever else may act in a case beside children's social care, by trade or house: told from the family and from the own people by the scorer.
 * The table of agencies (S07) says which agency a word means; these need not be told apart.
 */
import { wordSet } from '../../match.ts';

export const trades = wordSet(`
police polis peelers constable constables bobby bobbies officer officers sergeant sergeants detective detectives inspector inspectors superintendent custody pcso pcsos cid force constabulary control-room dispatcher call-taker call-handler traffic
school schools teacher teachers headteacher headteachers head-teacher head heads deputy-head headmaster headmistress tutor tutors lecturer lecturers classroom sixth-form college colleges academy academies university nursery nurseries pre-school playgroup kindergarten creche crèche childminder
childminders senco sendco governor governors pastoral caretaker dinner-lady lunchtime lollipop teaching-assistant pru inclusion attendance education
gp gps doctor doctors surgery surgeries practice-nurse receptionist receptionists physician locum consultant consultants registrar surgeon surgeons paediatrician paediatricians obstetrician gynaecologist psychiatrist psychiatrists psychologist psychologists neurologist cardiologist dermatologist
oncologist radiologist radiographer anaesthetist pathologist geriatrician orthopaedic audiologist optician opticians optometrist orthoptist dentist dentists orthodontist hygienist pharmacist pharmacists pharmacy chemist podiatrist chiropodist physiotherapist physiotherapists physio physios dietitian
dietician nutritionist therapist therapists counsellor counsellors nurse nurses matron sister-on-duty midwife midwives midwifery hospital hospitals ward wards infirmary clinic clinics hospice hospices a&e casualty triage paramedic paramedics ambulance ambulances maternity neonatal trust trusts
camhs cahms cmht crisis-team memory-clinic sexual-health health-visitor visitor visitors hv hvs school-nurse health nhs icb district-nurse community-nurse mental-health perinatal eating-disorder continence wheelchair-service gastric dialysis theatre
probation prison prisons governor warden wardens jail gaol parole cps prosecutor prosecutors barrister barristers solicitor solicitors lawyer lawyers judge judges magistrate magistrates court courts tribunal tribunals guardian cafcass coroner youth-justice yot yos yjs intermediary usher
housing landlord landlords landlady hostel hostels refuge refuges shelter shelters lettings tenancy homelessness estate-agent letting surveyor plumber electrician contractor contractors repairs caretaker concierge
charity charities volunteer volunteers mentor mentors idva idvas isva advocate advocates advocacy imca helpline samaritans barnardo's nspcc home-start food-bank foodbank church churches vicar priest imam mosque rabbi synagogue temple gurdwara chaplain pastor parish diocese bishop elder club clubs
coach coaches scout-leader youth-worker youth-club brownies guides cadets referee gym leisure library librarian museum
fire firefighter firefighters brigade crew crews coastguard lifeboat rescue army navy raf regiment embassy consulate home-office border immigration jobcentre jobcentreplus dwp hmrc benefits bank banks building-society post-office insurer ombudsman ofsted cqc inspectorate environmental-health trading-standards
licensing council-tax supermarket shop shopkeeper guard taxi driver drivers bus-company airline railway hotel hotelier barman bouncer pub landlord-of-the-pub employer employers agency agencies provider providers carehome care-home nursing-home domiciliary homecare day-centre respite
interpreter interpreters translator translation vet vets rspca pathologist undertaker registrar-of-births drugs-team drug-service drug-worker alcohol-service alcohol-worker recovery-worker recovery detox rehab substance needle-exchange
`);
