import { useId } from "react";
import "./field.css";

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** What is wrong with it, beside the field. */
  error?: string | undefined;
  /** Several lines. */
  long?: boolean;
  numeric?: boolean;
  required?: boolean;
  /** Only in a form that the person has just opened. */
  autoFocus?: boolean;
}

/** A field for text, with its label, a hint, and what is wrong with it. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  long = false,
  numeric = false,
  required = false,
  autoFocus = false,
}: TextFieldProps) {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].join(" ").trim();
  const common = {
    id,
    className: "form-input",
    value,
    "aria-describedby": described === "" ? undefined : described,
    "aria-invalid": error === undefined ? undefined : true,
    "aria-required": required || undefined,
    autoFocus,
  };
  return (
    <div className="form-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="form-hint">
          {hint}
        </span>
      )}
      {long ? (
        <textarea {...common} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          inputMode={numeric ? "decimal" : "text"}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="form-error-message">
          {error}
        </span>
      )}
    </div>
  );
}
