import { letters, some, type BodyRule } from "./rule.ts";

const input = (fields: object = {}): object => ({ type: 4, custom_id: "i", style: 1, ...fields });
const label = (component: object, fields: object = {}): object => ({
  type: 18,
  label: "l",
  component,
  ...fields,
});
const modal = (...components: object[]): object => ({ custom_id: "f", title: "t", components });
const options = (count: number): object[] => some(count, (i) => ({ label: `${i}`, value: `${i}` }));

const form = "interactions/receiving-and-responding#interaction-response-object-modal";
const texts = "components/reference#text-input";
const inner = "components.0.component";

/** Forms that break one rule each. */
export const modalRules: readonly BodyRule[] = [
  {
    rule: "a form's title has 1 to 45 characters",
    docs: form,
    code: "BASE_TYPE_BAD_LENGTH",
    body: { ...modal(label(input())), title: letters(46) },
    at: "title",
  },
  {
    rule: "a form has 1 to 5 components",
    docs: form,
    code: "BASE_TYPE_BAD_LENGTH",
    body: modal(...some(6, (i) => label(input({ custom_id: `${i}` })))),
    at: "components",
  },
  {
    rule: "a form has a custom id",
    docs: form,
    code: "BASE_TYPE_REQUIRED",
    body: { ...modal(label(input())), custom_id: undefined },
    at: "custom_id",
  },
  {
    rule: "a form holds labels, texts and rows",
    docs: form,
    code: "UNION_TYPE_CHOICES",
    body: modal({ type: 2, style: 1, label: "x", custom_id: "b" }),
    at: "components.0",
  },
  {
    rule: "a custom id is used once in a form",
    docs: form,
    code: "COMPONENT_CUSTOM_ID_DUPLICATED",
    body: modal(label(input()), label(input())),
    at: "components.1.component.custom_id",
  },
  {
    rule: "a label has 1 to 45 characters",
    docs: "components/reference#label",
    code: "BASE_TYPE_BAD_LENGTH",
    body: modal(label(input(), { label: letters(46) })),
    at: "components.0.label",
  },
  {
    rule: "a label's description has at most 100 characters",
    docs: "components/reference#label",
    code: "BASE_TYPE_MAX_LENGTH",
    body: modal(label(input(), { description: letters(101) })),
    at: "components.0.description",
  },
  {
    rule: "a row of a form has one text input with a label",
    docs: texts,
    code: "BASE_TYPE_REQUIRED",
    body: modal({ type: 1, components: [input()] }),
    at: "components.0.components.0.label",
  },
  {
    rule: "a text input is short or a paragraph",
    docs: texts,
    code: "BASE_TYPE_CHOICES",
    body: modal(label(input({ style: 3 }))),
    at: `${inner}.style`,
  },
  {
    rule: "a text input's max_length is at most 4000",
    docs: texts,
    code: "NUMBER_TYPE_MAX",
    body: modal(label(input({ max_length: 4001 }))),
    at: `${inner}.max_length`,
  },
  {
    rule: "a text input's min_length is at most its max_length",
    docs: texts,
    code: "NUMBER_TYPE_MAX",
    body: modal(label(input({ min_length: 5, max_length: 4 }))),
    at: `${inner}.min_length`,
  },
  {
    rule: "a text input's value fits its max_length",
    docs: texts,
    code: "BASE_TYPE_BAD_LENGTH",
    body: modal(label(input({ max_length: 3, value: "abcd" }))),
    at: `${inner}.value`,
  },
  {
    rule: "a text input's placeholder has at most 100 characters",
    docs: texts,
    code: "BASE_TYPE_MAX_LENGTH",
    body: modal(label(input({ placeholder: letters(101) }))),
    at: `${inner}.placeholder`,
  },
  {
    rule: "a file upload takes at most 10 files",
    docs: "components/reference#file-upload",
    code: "NUMBER_TYPE_MAX",
    body: modal(label({ type: 19, custom_id: "u", max_values: 11 })),
    at: `${inner}.max_values`,
  },
  {
    rule: "a required file upload takes at least 1 file",
    docs: "components/reference#file-upload",
    code: "NUMBER_TYPE_MIN",
    body: modal(label({ type: 19, custom_id: "u", min_values: 0 })),
    at: `${inner}.min_values`,
  },
  {
    rule: "a radio group has 2 to 10 options",
    docs: "components/reference#radio-group",
    code: "BASE_TYPE_BAD_LENGTH",
    body: modal(label({ type: 21, custom_id: "r", options: options(1) })),
    at: `${inner}.options`,
  },
  {
    rule: "a checkbox group has 1 to 10 options",
    docs: "components/reference#checkbox-group",
    code: "BASE_TYPE_BAD_LENGTH",
    body: modal(label({ type: 22, custom_id: "c", options: options(11) })),
    at: `${inner}.options`,
  },
  {
    rule: "a checkbox has a custom id",
    docs: "components/reference#checkbox",
    code: "BASE_TYPE_REQUIRED",
    body: modal(label({ type: 23 })),
    at: `${inner}.custom_id`,
  },
];
