/** A post as messages: the same for its preview, when it is sent, and when it is corrected. */
import { ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent, APIContainerComponent } from 'discord.js';
import type { Sheet } from '../../../reply/picture.ts';
import { deskSays } from '../../desk/words.ts';
import { linkTo, withPicture } from '../body.ts';
import type { Body } from '../body.ts';
import { pagesIn } from '../layout.ts';

/** Most characters of a message of a post. Beneath a preview of it there is room for what the preview says itself. */
const MOST = 3200;

const sizeOf = (container: APIContainerComponent): number =>
  container.components.reduce((sum, component) => sum + ('content' in component ? component.content.length : 0), 0);

/** The messages of a post, each with as much as fits: its languages stand in one where they do. Its picture stands at the head of the first. */
export function postBodies({ replies, picture, place }: Sheet): Body[] {
  const messages: APIContainerComponent[][] = [];
  let size = MOST;
  for (const reply of replies) {
    const count = (page: number, of: number): string => deskSays(reply.language, (words) => words.page(page, of));
    for (const { container } of pagesIn(reply, MOST, count)) {
      const more = sizeOf(container);
      if (size + more > MOST) {
        messages.push([]);
        size = 0;
      }
      messages.at(-1)?.push(container);
      size += more;
    }
  }
  return messages.map(([first, ...more], page) => {
    const shows = page === 0 && picture !== undefined && first !== undefined ? picture : undefined;
    const head = first === undefined ? [] : [shows === undefined ? first : withPicture(first, shows, true)];
    return {
      components: [...head, ...more, ...(page === messages.length - 1 ? linkRow(replies, place) : [])],
      allowed_mentions: { parse: [], replied_user: false },
      ...(shows !== undefined && { picture: shows }),
    };
  });
}

/** The way to the page where all facts stand. */
function linkRow([first]: Sheet['replies'], place: string | undefined): APIActionRowComponent<APIButtonComponent>[] {
  if (first === undefined || place === undefined) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        linkTo(
          deskSays(first.language, (words) => words.facts),
          place,
        ),
      ],
    },
  ];
}

/** All that can be read of a message's components, as Discord gives them back or as they are sent. */
export function textIn(components: unknown): string {
  if (!Array.isArray(components)) return '';
  return components
    .map((component: unknown) => {
      if (typeof component !== 'object' || component === null) return '';
      const own = 'content' in component && typeof component.content === 'string' ? component.content : '';
      return `${own}${'components' in component ? textIn(component.components) : ''}`;
    })
    .join('\n');
}
