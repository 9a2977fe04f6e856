// Run by electron-builder when its installers stand (afterAllArtifactBuild): writes the notice beside each of them that
// the program reads before it installs a newer version from a drive. With SARBAZ_PUBLISHER_KEY naming the file of an
// Ed25519 private key (PEM), the notices are signed; assets/publisher.pem must then hold its public half.
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MIGRATIONS } from '../electron/database/migrate.ts';
import { signedText } from '../shared/update/notice.ts';

/** What a person starts; block maps and the like are none. */
const INSTALLERS = /\.(exe|deb|AppImage|dmg)$/;

export default function writeNotices({ artifactPaths }) {
  const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8'));
  const keyFile = process.env.SARBAZ_PUBLISHER_KEY;
  return artifactPaths
    .filter((file) => INSTALLERS.test(file))
    .map((file) => {
      const content = readFileSync(file);
      const system = `${process.platform}-${process.arch}`;
      const notice = {
        program: 'sarbaz',
        version,
        format: MIGRATIONS.at(-1).id,
        system,
        file: path.basename(file),
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      };
      const signature =
        keyFile &&
        sign(null, Buffer.from(signedText(notice)), createPrivateKey(readFileSync(keyFile))).toString('base64');
      const place = path.join(
        path.dirname(file),
        `sarbaz-update-${version}-${system}${path.extname(file).toLowerCase().replace('.', '-')}.json`,
      );
      writeFileSync(place, `${JSON.stringify(signature ? { ...notice, signature } : notice, null, 2)}\n`);
      return place;
    });
}
