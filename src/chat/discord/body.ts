/** The body of a message, as all ways of sending one take it; and a picture in it. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type {
  APIAllowedMentions,
  APIButtonComponent,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APIMessageTopLevelComponent,
  RawFile,
} from 'discord.js';
import type { Drawn } from '../../reply/picture.ts';
import { LIMITS } from './limits.ts';

export interface Body {
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: APIAllowedMentions;
  /** The picture that its components show. */
  readonly picture?: Drawn | undefined;
}

const NAME = 'picture.png';

/** A body as the API takes it, and the files that go with it. `over` is what it takes the place of: files of that are not kept. */
export function sendable({ picture, ...body }: Body, over = false): { readonly body: object; readonly files?: RawFile[] } {
  if (picture === undefined) return { body: over ? { ...body, attachments: [] } : body };
  return {
    body: { ...body, attachments: [{ id: '0', filename: NAME, description: picture.alt }] },
    files: [{ name: NAME, data: Buffer.from(picture.png), contentType: 'image/png' }],
  };
}

const gallery = ({ alt }: Drawn): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${NAME}` }, description: alt }],
});

/** A container with a picture: before what stands at its foot, or as the first thing in it. */
export function withPicture(container: APIContainerComponent, picture: Drawn, first = false): APIContainerComponent {
  const { components } = container;
  const foot = components.findLastIndex(({ type }) => type === ComponentType.Separator);
  const place = first ? 0 : foot < 0 ? components.length : foot;
  return { ...container, components: components.toSpliced(place, 0, gallery(picture)) };
}

/** A button that leads out of Discord. */
export const linkTo = (label: string, url: string): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: label.slice(0, LIMITS.buttonLabel),
  url,
});
