import { describedBy, FormGroup, idOf, Label, Notes, type Question } from './form-group.js';

export interface FileUploadProps extends Question {
  /** Such as `.pdf,.docx`; a help to the person, never the check. */
  readonly accept?: string;
  readonly multiple?: boolean;
}

export const FileUpload = (props: FileUploadProps) => {
  const id = idOf(props);
  return (
    <FormGroup error={props.error}>
      <Label for={id}>{props.label}</Label>
      <Notes id={id} question={props} />
      <input
        class="cairn-file-upload"
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={describedBy(id, props)}
      />
    </FormGroup>
  );
};
