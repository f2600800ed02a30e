import type * as z from 'zod';
import type { FieldName } from '../field-name.ts';
import type { Side } from '../parties.ts';
import type { RuleId } from '../rules/index.ts';

type DataSchema = z.ZodType<object>;

/** The Danish documentation of a kind; the English is in the schema. */
export type InDanish<Name extends string = string> = {
  readonly description: string;
  /** The titles of its variants, in order. */
  readonly variants?: readonly string[];
  /** Per variant, the values of a field that has different ones there. */
  readonly inVariants?: readonly { readonly [Field in Exclude<Name, 'cpr'>]?: string }[];
  /** What each field means. `cpr` means the same everywhere. */
  readonly fields: { readonly [Field in Exclude<Name, 'cpr'>]: string };
};

type Named = { readonly kind: string };

/** What the hub sends because of other kinds: at once, when a message of theirs is accepted, or when what they set has fallen due. */
export type Follows = { readonly atOnce?: readonly Named[]; readonly whenDue?: readonly Named[] };

/** Who gets what concerns no citizen: every party of the other side, the sender alone, or nobody. */
export type Audience = 'other-side' | 'sender' | 'nobody';

/** One kind of message: what it means, who may send it, and the schema of its `data`. */
export type KindDefinition<Name extends string = string, Schema extends DataSchema = DataSchema> = {
  readonly kind: Name;
  /** The Danish term for it. */
  readonly danish: string;
  readonly description: string;
  readonly inDanish: InDanish;
  /** The sides that may send it; if none, only the hub does. */
  readonly from: readonly Side[];
  /** The kinds that lead the hub to send it. */
  readonly follows?: Follows;
  /** Left out for what is told of a case: its parties get that. */
  readonly audience?: Audience;
  /** The rule that says who may send it and what follows. */
  readonly rule: RuleId;
  readonly data: Schema;
  /** The schema of `data` per side, if the sides send different things. */
  readonly dataFrom?: Partial<Record<Side, DataSchema>>;
  /** Fields visible only to the sender and the audit trail. */
  readonly withheld?: readonly string[];
  readonly examples: readonly z.input<Schema>[];
  /** Functions that lift `data` to the next version, starting from `.v1`. A kind has one more version than functions. */
  readonly lifts?: readonly ((data: unknown) => unknown)[];
};

/** A field without a Danish description does not compile. */
export const defineKind = <Name extends string, Schema extends DataSchema>(
  definition: KindDefinition<Name, Schema> & { readonly inDanish: InDanish<FieldName<z.output<Schema>>> },
) => definition;
