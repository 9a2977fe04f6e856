import type { help as kk } from '../kk/help.ts';
import type { TextsLike } from '../texts-like.ts';

export const help = {
  title: 'Help: {{place}}',
  aim: 'What it is for',
  first: 'Where to begin',
  know: 'Good to know',
  key: {
    move: 'move along rows and cells',
    open: 'open',
    choose: 'choose, or choose no longer',
    chooseAll: 'choose all',
    copy: 'copy what is chosen',
    mark: 'set a mark',
    unmark: 'take the mark away',
    nextLine: 'to the next row',
    edit: 'edit',
    brush: 'change the brush',
    paint: 'paint',
    pick: 'pick a lesson up, put it down',
    lock: 'lock a lesson, or free it',
    toTray: 'back to the tray',
    passes: 'let pass',
    clear: 'clear the line',
    absent: 'did not come',
    excused: 'excused',
  },
  whyNot: 'See what stands in the way of the timetable',
  also: {
    submit: 'approve',
    trial: 'what if, trial',
    whyNot: 'why not, obstacles',
  },
  of: {
    today: {
      aim: 'One page shows what happens today and what waits for you.',
      first: 'Begin with the most urgent matter: it stands first.',
      know: 'Every number opens the names behind it.',
    },
    admissions: {
      aim: 'Everybody who applied to the intake: papers, medical commission, payment, enrolment order.',
      first: 'Take a list in from Excel or type a man in, then tick what is still missing.',
      know: 'IINs are masked: whoever sees a whole one is written into the journal.',
    },
    fees: {
      aim: 'Fees: expected, paid and still owed.',
      first: 'Open those who owe and remind them.',
      know: 'Money given back is written with its reason.',
    },
    barracks: {
      aim: 'Cadets are divided into platoons and given bunks here.',
      first: 'Form the platoons first, then let the bunks be filled.',
      know: 'Nobody can be put into a bunk that is out of use or another intake’s.',
    },
    subjects: {
      aim: 'The subjects of the intake, their kinds of lessons and hours.',
      first: 'Take the default programme and compare its hours with the school’s plan.',
      know: 'The check says beforehand whether the programme fits the days and places.',
    },
    instructors: {
      aim: 'Who teaches what, and how many hours a day.',
      first: 'Tick the subjects of every instructor.',
      know: 'A subject without an instructor keeps the timetable from being made.',
    },
    availability: {
      aim: 'The days and hours on which an instructor or a place is taken.',
      first: 'Choose somebody and paint the hours that are taken.',
      know: 'A lesson that already stands there shows up under cover.',
    },
    lessonPlaces: {
      aim: 'Where lessons are held: classrooms, drill square, gym, field, range.',
      first: 'Give each place its kind and how many it holds.',
      know: 'A place too small for the platoon is not proposed.',
    },
    timetable: {
      aim: 'The timetable of the intake is made here and handed up for approval.',
      first: 'Let the rest be made, or put lessons from the tray yourself.',
      know: 'An approved version never changes: editing begins a new one.',
    },
    cover: {
      aim: 'A lesson that lost its instructor gets another.',
      first: 'Begin with the nearest: whoever is proposed is free and teaches the subject.',
      know: 'Cover goes into a new version, which has to be approved.',
    },
    journal: {
      aim: 'Here it is written that a lesson was held and who was there.',
      first: 'Open the lesson and mark only who is missing.',
      know: 'Men on leave, on duty or ill are marked by themselves.',
    },
    ledger: {
      aim: 'Hours held, to come and owed, by platoon and by cadet.',
      first: 'Begin with the red numbers: hours not made up.',
      know: 'Who owes hours is admitted to an exam only by decision.',
    },
    rangeDays: {
      aim: 'The days of firing and how ready each is.',
      first: 'Add a day and choose range, platoons and exercise.',
      know: 'Without approved hours of the range the day cannot open.',
    },
    rangeDay: {
      aim: 'One day of firing: who answers for what, and what is missing.',
      first: 'Name the people in charge and go through the list.',
      know: 'Who has not passed the safety test does not fire.',
    },
    relays: {
      aim: 'Cadets are put into relays and lanes.',
      first: 'Let the relays be filled, then exchange places where needed.',
      know: 'Squads stay together; who found no lane waits in the tray.',
    },
    firing: {
      aim: 'Weapons and rounds are given out and every score is written.',
      first: 'Choose a relay, give out rounds, type the points and press Enter.',
      know: 'The day cannot be closed until rounds and cases balance.',
    },
    stock: {
      aim: 'Rounds received, given out and left, and where each weapon is.',
      first: 'Enter the lot that has come.',
      know: 'An act is never deleted, only corrected by another.',
    },
    rangeResults: {
      aim: 'How everybody shot, and who still has to.',
      first: 'Begin with those who owe a session.',
      know: 'Firing again does not wipe the first mark out; both are kept.',
    },
    rangeSetup: {
      aim: 'Ranges, their approved hours and the exercise cards.',
      first: 'Add a range with the number of its lanes.',
      know: 'A card is copied into the day: later changes leave old results alone.',
    },
    requests: {
      aim: 'Requests for leave are looked at and decided here.',
      first: 'Begin with those to look at; the rest can be approved together.',
      know: 'A, R and N decide and move on, Z takes the last one back.',
    },
    gate: {
      aim: 'Everybody who goes out or comes in is written here.',
      first: 'Scan the pass, or type a surname, the end of the IIN or the bunk.',
      know: 'The program knows the direction; without leave nobody is let out.',
    },
    out: {
      aim: 'Who is off the grounds now, and who is late.',
      first: 'Begin with the late ones: get in touch and write what came of it.',
      know: 'A late return stays on the list until somebody closes it.',
    },
    rolls: {
      aim: 'Roll call, evening and morning: who is there and who is not.',
      first: 'Open the roll and mark only who is missing.',
      know: 'The program already knows who is on leave or on duty.',
    },
    strength: {
      aim: 'The strength report: how many are on the list and where they are.',
      first: 'Check the numbers and sign the report.',
      know: 'A signed report does not change; a wrong one is revoked and signed anew.',
    },
    strengthDays: {
      aim: 'How strength changed from day to day.',
      first: 'Press a day to open its men.',
      know: 'The table beside the picture holds the same numbers.',
    },
    meals: {
      aim: 'Rations: how many to cook for at every meal.',
      first: 'Freeze tomorrow’s list before its cut-off.',
      know: 'What changes afterwards goes out on an extra slip.',
    },
    absences: {
      aim: 'Which cadets are away or take no lessons, and why.',
      first: 'Enter the man, the reason and the days.',
      know: 'It goes by itself into journal, strength report and rations.',
    },
    duty: {
      aim: 'The daily duty: who stands where on which day.',
      first: 'Take what is proposed, or choose somebody in a cell.',
      know: 'Duty is never put on a day of firing, an exam or leave.',
    },
    examPlan: {
      aim: 'Which exam is on which day, before which commission.',
      first: 'Choose a subject, its day and its commission.',
      know: 'An exam takes hours of the timetable and meets no lesson.',
    },
    admission: {
      aim: 'Who is admitted to an exam, and who is not and why.',
      first: 'Look at those not admitted: each has his reason.',
      know: 'Commander or director may admit somebody and say why.',
    },
    norms: {
      aim: 'The limits of the standards: drill, fitness and others.',
      first: 'Compare the limits with the school’s order.',
      know: 'A new limit counts for new marks only.',
    },
    sheets: {
      aim: 'Exam marks are given on this sheet.',
      first: 'Open the sheet, type the mark as a digit and press Enter.',
      know: 'A sheet the commission closed is not edited; corrections stand apart.',
    },
    results: {
      aim: 'All marks of the intake in one table, with everybody’s overall mark.',
      first: 'Look for empty cells and failed marks.',
      know: 'The overall mark follows the rule named above the table.',
    },
    spread: {
      aim: 'How the marks spread over subjects and platoons.',
      first: 'Press a bar to open who got that mark.',
      know: 'The table beside the picture holds the same numbers.',
    },
    compare: {
      aim: 'This intake beside earlier ones.',
      first: 'Choose the intake to compare with.',
      know: 'Where the rules of the two differ, it is said.',
    },
    orders: {
      aim: 'Orders of graduation, expulsion and reinstatement are prepared and signed here.',
      first: 'Prepare the order and hand it up to be signed.',
      know: 'Who prepared an order does not sign it.',
    },
    oath: {
      aim: 'Who takes the oath, and who has taken it.',
      first: 'Set day and place and tick those who took it.',
      know: 'Whoever was away is ticked later.',
    },
    certificates: {
      aim: 'Certificates are given out and entered in their register.',
      first: 'Choose the men who are ready and print a trial sheet.',
      know: 'A spoiled blank is written off; its number is never used again.',
    },
    blanks: {
      aim: 'Numbered blanks: received, given out, spoiled.',
      first: 'Enter the blanks that came, with series and numbers.',
      know: 'A lost or spoiled blank wants its reason.',
    },
    check: {
      aim: 'Whether a certificate is genuine, by its code.',
      first: 'Scan the QR code or type it.',
      know: 'The page that checks works offline and may be handed to others.',
    },
    followup: {
      aim: 'From certificate to military ID, collected at the service centre and valid in Kazakhstan only.',
      first: 'Begin with the overdue: the letter to the defence department is ready.',
      know: 'The next step can be marked for several men at once.',
    },
    departments: {
      aim: 'By defence department: how many men wait and how many are overdue.',
      first: 'Open a department that has overdue men and write to it.',
      know: 'Choosing a department leaves only its men in the list.',
    },
    letters: {
      aim: 'Letters that went to the departments: number, day and the men named.',
      first: 'Choose a department and put down the letter’s number and day.',
      know: 'A man whose military ID is ready is marked so in the letter.',
    },
    enquiries: {
      aim: 'Answers to offices: whether a man studied here and holds a certificate.',
      first: 'Find the man and write who asks and what for.',
      know: 'Every answer is kept with who gave it, to whom and why.',
    },
    packs: {
      aim: 'All papers of one matter as one PDF.',
      first: 'Choose a pack and look at it first.',
      know: 'A pack holds only papers that are open to you.',
    },
    exchange: {
      aim: 'Lists and data going to other programs and coming from them.',
      first: 'Choose what to take in or give out.',
      know: 'A file is checked first: nothing is written until you agree.',
    },
    print: {
      aim: 'All papers and tables of the intake are printed from here.',
      first: 'Look at the paper first, then print it.',
      know: 'Every paper carries its version and time.',
    },
    people: {
      aim: 'Who works with the program, and with which rights.',
      first: 'Add a person and choose the duty.',
      know: 'Instructors and commanders can be held to their own platoons.',
    },
    rules: {
      aim: 'The school’s rules: terms, age, fee, hours and limits.',
      first: 'Confirm the rules that wait for an order.',
      know: 'A running intake keeps its rules; a new value counts from the next.',
    },
    mine: {
      aim: 'Your password and your PIN.',
      first: 'Set a PIN to take a shift over quickly.',
      know: 'A forgotten password is replaced by the administrator.',
    },
    look: {
      aim: 'Text size, colours, language and the school’s own words.',
      first: 'Choose a size that is easy on the eyes.',
      know: 'Size and colours are this computer’s, words the whole school’s.',
    },
    backups: {
      aim: 'Backups: when they were made and where they are.',
      first: 'Choose a second place: a USB drive or another drive.',
      know: 'A copy can be opened and looked at; today’s data stay as they are.',
    },
    export: {
      aim: 'All data of the school as open files.',
      first: 'Write what it is for and press “Export”.',
      know: 'It holds personal data: who took it stays in the journal.',
    },
    history: {
      aim: 'Who changed what, and when.',
      first: 'Filter by day, person or section.',
      know: 'Entries are never deleted; what was undone stays too.',
    },
    personalData: {
      aim: 'Who saw personal data, and when they are erased.',
      first: 'Look at intakes whose time is over.',
      know: 'Names are erased by two people together, and for good.',
    },
    program: {
      aim: 'The version of the program and its update.',
      first: 'Choose the file of the new version on a USB drive.',
      know: 'A backup is made by itself before the update.',
    },
    intake: {
      aim: 'The dates of an intake, its days and its rules.',
      first: 'Open a new intake, or copy the settings of an earlier one.',
      know: 'Before a day changes you see what becomes of the timetable.',
    },
    closing: {
      aim: 'The end of an intake: what is done and what is left.',
      first: 'Open a red line and put it right in its place.',
      know: 'A closed intake is only read; two people can open it again, with a reason.',
    },
    cadet: {
      aim: 'Forty days of one cadet on one page.',
      first: 'Press a day to open its lessons, leave and marks.',
      know: 'Printing the card is written into the journal.',
    },
  },
} satisfies TextsLike<typeof kk>;
