import { DAYS, VALUE } from "./cql-text.ts";

/** What every criteria library begins with: how a value is held against a limit, a day is judged, and days are walked. */
export const CQL_FUNCTIONS = `
// A value against a limit: a censored one decides only where its bound is enough.
define function "At least"(measured ${VALUE}, limit Decimal):
  case
    when limit is null then 'undecided'
    when measured.comparator is null then if measured.number >= limit then 'hit' else 'miss'
    when measured.comparator = '<' then if measured.number <= limit then 'miss' else 'undecided'
    else if measured.number >= limit then 'hit' else 'undecided'
  end

define function "More than"(measured ${VALUE}, limit Decimal):
  case
    when limit is null then 'undecided'
    when measured.comparator is null then if measured.number > limit then 'hit' else 'miss'
    when measured.comparator = '<' then if measured.number <= limit then 'miss' else 'undecided'
    else if measured.number >= limit then 'hit' else 'undecided'
  end

define function "At most"(measured ${VALUE}, limit Decimal):
  case
    when limit is null then 'undecided'
    when measured.comparator is null then if measured.number <= limit then 'hit' else 'miss'
    when measured.comparator = '>' then if measured.number >= limit then 'miss' else 'undecided'
    else if measured.number <= limit then 'hit' else 'undecided'
  end

define function "Less than"(measured ${VALUE}, limit Decimal):
  case
    when limit is null then 'undecided'
    when measured.comparator is null then if measured.number < limit then 'hit' else 'miss'
    when measured.comparator = '>' then if measured.number >= limit then 'miss' else 'undecided'
    else if measured.number <= limit then 'hit' else 'undecided'
  end

// Several results of one day are one measurement: the one that lies farthest towards meeting the criterion.
define function "Day verdict"(verdicts List<String>):
  case
    when 'hit' in verdicts then 'hit'
    when 'undecided' in verdicts then 'undecided'
    else 'miss'
  end

// Without a confirmation, the first hit meets the criterion, and it stays met.
define function "Walked"(judged ${DAYS}):
  (judged Each sort by atDay) Each
    aggregate Standing starting (Tuple { state: 'no-data', since: null as Date }):
      case
        when Standing.state = 'met' then Standing
        when Each.verdict = 'hit' then Tuple { state: 'met', since: Each.atDay }
        when Each.verdict = 'undecided' then Tuple { state: 'undetermined', since: null as Date }
        else Tuple { state: 'not-met', since: null as Date }
      end

// With one, a first hit waits for a second at least so many days later; a miss as late closes it again.
define function "Walked with confirmation"(judged ${DAYS}, least Integer):
  (judged Each sort by atDay) Each
    aggregate Standing starting (Tuple { state: 'no-data', since: null as Date }):
      case
        when Standing.state = 'met' then Standing
        when Standing.state = 'pending' then
          case
            when difference in days between Standing.since and Each.atDay < least then Standing
            when Each.verdict = 'hit' then Tuple { state: 'met', since: Each.atDay }
            when Each.verdict = 'miss' then Tuple { state: 'not-met', since: null as Date }
            else Standing
          end
        when Each.verdict = 'hit' then Tuple { state: 'pending', since: Each.atDay }
        when Each.verdict = 'undecided' then Tuple { state: 'undetermined', since: null as Date }
        else Tuple { state: 'not-met', since: null as Date }
      end

define function "Overdue after"(standing Tuple { state String, since Date }, most Integer):
  if standing.state = 'pending' and difference in days between standing.since and "AsOf" > most
    then Tuple { state: 'unconfirmed-overdue', since: standing.since }
    else standing
`;
