// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secret.h"

#include "support/printers.h"

#include <QSet>

#include <type_traits>

namespace rollcall
{

template <typename T>
concept Printable = requires(std::ostream &out, const T &value)
{
    out << value;
};
template <typename T>
concept Loggable = requires(QDebug out, const T &value)
{
    out << value;
};

static_assert(!Printable<Secret> && !Loggable<Secret>, "a secret must not compile into a log line");
static_assert(!std::equality_comparable<Secret>, "secrets are compared by digest, in constant time");

TEST(Secret, GeneratedOnesCarry256BitsBehindTheirPrefix)
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i) {
        const Secret secret = Secret::generate("rc_scim_");
        ASSERT_TRUE(secret.reveal().startsWith("rc_scim_"));
        const QByteArray raw = QByteArray::fromBase64(secret.reveal().mid(8), QByteArray::Base64UrlEncoding);
        ASSERT_EQ(raw.size(), 32);
        seen.insert(raw);
    }
    EXPECT_EQ(seen.size(), 1000);
}

TEST(Secret, DigestIsSha256AndComparesWhole)
{
    const QByteArray digest = core::secretDigest(Secret("abc"));
    EXPECT_EQ(digest.toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_TRUE(core::sameDigest(digest, core::secretDigest(Secret("abc"))));
    EXPECT_FALSE(core::sameDigest(digest, core::secretDigest(Secret("abd"))));
    EXPECT_FALSE(core::sameDigest(digest, digest.left(31)));
}

} // namespace rollcall
