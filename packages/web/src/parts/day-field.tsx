import type { IsoDay } from "@foelgeskab/followup/ids";
import { parseDate } from "@internationalized/date";
import { Button } from "react-aria-components/Button";
import { Calendar, CalendarCell, CalendarGrid } from "react-aria-components/Calendar";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Heading } from "react-aria-components/Heading";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { useLanguage } from "../texts/say.ts";
import "./field.css";
import "./day-field.css";

interface DayFieldProps {
  label: string;
  value: IsoDay | null;
  onChange: (day: IsoDay | null) => void;
  min?: IsoDay;
  max?: IsoDay;
}

/** A calendar day, written or chosen; by keyboard each part can be typed or stepped. */
export default function DayField({ label, value, onChange, min, max }: DayFieldProps) {
  const language = useLanguage();
  return (
    <I18nProvider locale={language === "da" ? "da-DK" : "en-GB"}>
      <DatePicker
        className="day-field"
        value={value === null ? null : parseDate(value)}
        onChange={(day) => onChange(day === null ? null : (day.toString() as IsoDay))} // a CalendarDate writes itself as an ISO day
        minValue={min === undefined ? null : parseDate(min)}
        maxValue={max === undefined ? null : parseDate(max)}
        shouldForceLeadingZeros={false}
      >
        <Label className="form-label">{label}</Label>
        <Group className="day-group">
          <DateInput className="choices">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button className="day-open">
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path
                d="M1.7 3.2h12.6v11H1.7zM1.7 6.5h12.6M5 1v3.5M11 1v3.5"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.4"
              />
            </svg>
          </Button>
        </Group>
        <Popover>
          <Dialog className="day-calendar">
            <Calendar>
              <header>
                <Button slot="previous">‹</Button>
                <Heading />
                <Button slot="next">›</Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}
