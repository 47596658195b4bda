/** The part of the W3C Web Annotation Data Model that the site uses (https://www.w3.org/TR/annotation-model/). */

/** The value of `@context`: a name, not an address to be fetched, and for ever `http`. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Media type of annotations and collections. */
export const ANNOTATION_MEDIA_TYPE = `application/ld+json;profile="${ANNOTATION_CONTEXT}"`;

/** Who made an annotation. */
export interface Agent {
  readonly id: string;
  readonly type: 'Organization';
  readonly name: string;
}

/** One thing that is said about the words. */
export interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'assessing' | 'classifying' | 'describing' | 'tagging';
  readonly value: string;
  readonly format: 'text/plain';
  readonly language: string;
}

/** One way to find the words. Positions count code points; `end` is exclusive. */
export type Selector =
  | { readonly type: 'FragmentSelector'; readonly conformsTo: string; readonly value: string }
  | {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      /** Empty at the beginning of the text. */
      readonly prefix: string;
      /** Empty at its end. */
      readonly suffix: string;
    }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

/** Words of a page, as it was on a day. */
export interface Target {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly Selector[];
  readonly state: {
    readonly type: 'TimeState';
    readonly sourceDate: string;
    readonly cached?: string;
  };
}

/** One claim's check. */
export interface Annotation {
  readonly '@context': typeof ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'assessing';
  readonly creator: Agent;
  readonly created: string;
  readonly modified: string;
  readonly rights: string;
  readonly body: readonly TextualBody[];
  readonly target: readonly Target[];
}

/** Annotations of a collection. Embedded, so without a context of its own. */
export interface AnnotationPage {
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly partOf: Pick<AnnotationCollection, 'id' | 'type' | 'label' | 'total'>;
  readonly startIndex: number;
  readonly items: readonly Annotation[];
}

/** All annotations of one article. */
export interface AnnotationCollection {
  readonly '@context': typeof ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly creator: Agent;
  readonly created: string;
  readonly modified: string;
  readonly rights: string;
  readonly total: number;
  /** Absent where the collection is empty: a page must have items. */
  readonly first?: AnnotationPage;
  readonly last?: string;
}
