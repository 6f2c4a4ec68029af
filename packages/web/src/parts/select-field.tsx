import { useId } from "react";
import "./field.css";

interface SelectFieldProps<Value extends string> {
  label: string;
  value: Value | "";
  options: readonly { value: Value; text: string }[];
  onChange: (value: Value) => void;
  /** What stands there before a choice. */
  prompt?: string;
}

/** A choice among many. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
  prompt,
}: SelectFieldProps<Value>) {
  const id = useId();
  const chosen = (text: string): void => {
    const option = options.find((one) => one.value === text);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <div className="form-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="form-input" value={value} onChange={(event) => chosen(event.target.value)}>
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
