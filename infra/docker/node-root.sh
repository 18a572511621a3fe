#!/bin/sh
# node-root.sh FOLDER: makes the root of an image that holds Node and what it needs of Debian, and nothing else.
set -eu
root=$1
mkdir -p "$root/usr/lib" "$root/usr/lib64" "$root/usr/local/bin" "$root/etc" "$root/tmp" "$root/var/lib/dpkg/status.d"
ln -s usr/lib "$root/lib"
ln -s usr/lib64 "$root/lib64"
chmod 1777 "$root/tmp"
mkdir "$root/data" && chown 10001:10001 "$root/data"
cp /usr/local/bin/node "$root/usr/local/bin/node"
for package in libc6 libgcc-s1 libstdc++6; do
  # Documentation but for the licence is not in slim images; character sets other than UTF-8 are not needed.
  dpkg -L "$package" | grep -v /gconv | while read -r path; do
    if [ -f "$path" ] || [ -h "$path" ]; then echo "$path"; fi
  done | tar -cf - --no-recursion --files-from=- 2>/dev/null | tar -xf - -C "$root" --keep-directory-symlink
  dpkg -s "$package" > "$root/var/lib/dpkg/status.d/$package"
done
cp /etc/debian_version /etc/os-release "$root/etc/"
printf 'root:x:0:0:root:/:/sbin/nologin\nmillrace:x:10001:10001:millrace:/data:/sbin/nologin\n' > "$root/etc/passwd"
printf 'root:x:0:\nmillrace:x:10001:\n' > "$root/etc/group"
echo 'hosts: files dns' > "$root/etc/nsswitch.conf"
chroot "$root" /usr/local/bin/node --version
