import { useId } from "react";
import "./field.css";

interface ChoicesProps<Value extends string> {
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; text: string }[];
  onChange: (value: Value) => void;
  /** One below the other. */
  down?: boolean;
}

/** A choice among a few, all in sight. */
export function Choices<Value extends string>({ label, value, options, onChange, down = false }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className={down ? "choices choices-down" : "choices"}>
      <legend className="form-label">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            className="round-box"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
