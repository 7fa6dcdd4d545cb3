// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/service_url.h"

#include "support/printers.h"

namespace rollcall::core
{
namespace
{

enum class Verdict { Fine, Insecure, Invalid };

struct Case {
    const char *text;
    Verdict verdict;
};

Verdict verdictOf(const QString &text)
{
    const Result<QUrl> url = parseServiceUrl(text);
    if (url.ok())
        return Verdict::Fine;
    return url.error().code == ErrorCode::InsecureUrl ? Verdict::Insecure : Verdict::Invalid;
}

class ServiceUrl : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(ServiceUrl, GetsATokenOnlyIfItIsHttpsOrALiteralLoopbackAddress)
{
    const QString text = QString::fromUtf8(GetParam().text);
    const Verdict verdict = verdictOf(text);
    EXPECT_EQ(static_cast<int>(verdict), static_cast<int>(GetParam().verdict)) << GetParam().text;
    // Whatever the spelling: what would really be connected to is judged by checkServiceUrl() alone.
    const QUrl url(text);
    if (checkServiceUrl(url).ok() && url.scheme() == QLatin1String("http")) {
        EXPECT_TRUE(isLoopbackLiteral(url.host()));
    }
}

INSTANTIATE_TEST_SUITE_P(Table, ServiceUrl,
    testing::Values(
        // https anywhere
        Case{"https://mdm.example.com", Verdict::Fine}, Case{"https://mdm.example.com/scim/v2/", Verdict::Fine},
        Case{"https://mdm.example.com:8443/tenant/scim/v2", Verdict::Fine},
        Case{"HTTPS://MDM.EXAMPLE.COM", Verdict::Fine}, Case{"https://[2001:db8::1]/scim", Verdict::Fine},
        Case{"https://10.0.0.1", Verdict::Fine}, Case{"https://münchen.example/scim/v2", Verdict::Fine},
        Case{"  https://mdm.example.com\n", Verdict::Fine},
        // http to this machine
        Case{"http://127.0.0.1", Verdict::Fine}, Case{"http://127.0.0.1:8080", Verdict::Fine},
        Case{"http://127.0.0.1:8080/scim/v2", Verdict::Fine}, Case{"http://127.255.255.254/", Verdict::Fine},
        Case{"http://[::1]", Verdict::Fine}, Case{"http://[::1]:8080/scim/v2", Verdict::Fine},
        // http to another, or to a name
        Case{"http://mdm.example.com", Verdict::Insecure}, Case{"http://localhost", Verdict::Insecure},
        Case{"http://localhost:8080", Verdict::Insecure}, Case{"http://10.0.0.1", Verdict::Insecure},
        Case{"http://128.0.0.1", Verdict::Insecure}, Case{"http://0.0.0.0", Verdict::Insecure},
        Case{"http://127.0.0.1.evil.example", Verdict::Insecure}, Case{"http://127.0.0.1.", Verdict::Insecure},
        Case{"http://127.0.0.1.nip.io:8080", Verdict::Insecure}, Case{"http://evil127.0.0.1", Verdict::Insecure},
        Case{"http://[::ffff:10.0.0.1]", Verdict::Insecure}, Case{"http://[::ffff:127.0.0.1]", Verdict::Insecure},
        Case{"http://[::]", Verdict::Insecure}, Case{"http://[fe80::1]", Verdict::Insecure},
        // this machine in disguise: not what it looks like, or not what it will be elsewhere
        Case{"http://2130706433", Verdict::Insecure}, Case{"http://0x7f000001", Verdict::Insecure},
        Case{"http://017700000001", Verdict::Insecure}, Case{"http://127.1", Verdict::Insecure},
        Case{"http://0177.0.0.1", Verdict::Insecure}, Case{"http://１２７.0.0.1", Verdict::Insecure},
        Case{"http://127。0。0。1", Verdict::Insecure}, Case{"http://127.0.0.1%2eevil.example", Verdict::Invalid},
        // user information
        Case{"http://127.0.0.1@evil.example", Verdict::Invalid},
        Case{"http://127.0.0.1:80@evil.example/", Verdict::Invalid},
        Case{"https://user@mdm.example.com", Verdict::Invalid},
        Case{"https://user:pw@mdm.example.com", Verdict::Invalid},
        Case{"http://evil.example@127.0.0.1", Verdict::Invalid},
        Case{"http://127.0.0.1\\@evil.example", Verdict::Invalid},
        Case{"http://127.0.0.1#@evil.example", Verdict::Invalid},
        Case{"http://evil.example#@127.0.0.1", Verdict::Invalid},
        // no address of a service
        Case{"", Verdict::Invalid}, Case{"mdm.example.com", Verdict::Invalid},
        Case{"//mdm.example.com", Verdict::Invalid}, Case{"https://", Verdict::Invalid},
        Case{"https:///scim/v2", Verdict::Invalid}, Case{"https://mdm.example.com?token=x", Verdict::Invalid},
        Case{"https://mdm.example.com/#x", Verdict::Invalid}, Case{"ftp://mdm.example.com", Verdict::Invalid},
        Case{"file:///etc/passwd", Verdict::Invalid}, Case{"javascript:alert(1)", Verdict::Invalid},
        Case{"https://mdm example.com", Verdict::Invalid}, Case{"https://mdm.example.com:99999", Verdict::Invalid},
        Case{"not an address", Verdict::Invalid}));

TEST(ServiceUrlError, NamesTheAddressButNoPassword)
{
    const Error error = parseServiceUrl(QStringLiteral("https://ana:s3cret@mdm.example.com/scim")).error();
    EXPECT_FALSE(error.subject.contains(QLatin1String("s3cret")));
    EXPECT_FALSE(error.detail.contains(QLatin1String("s3cret")));
    EXPECT_TRUE(error.subject.contains(QLatin1String("mdm.example.com")));
    const Error query = parseServiceUrl(QStringLiteral("https://mdm.example.com/?access_token=s3cret")).error();
    EXPECT_FALSE(query.subject.contains(QLatin1String("s3cret")));
    EXPECT_EQ(parseServiceUrl(QStringLiteral("not an address")).error().subject, QStringLiteral("not an address"));
}

TEST(LoopbackLiteral, IsJudgedByTheText)
{
    for (const char *host : {"127.0.0.1", "127.1.2.3", "127.255.255.255", "::1"})
        EXPECT_TRUE(isLoopbackLiteral(QLatin1String(host))) << host;
    for (const char *host : {"", "localhost", "127.0.0.256", "127.0.0", "127.0.0.1.", "127.0.0.01", "127.0.0.1 ",
             "128.0.0.1", "::", "::2", "::ffff:127.0.0.1", "127.0.0.1.evil", "127..0.1", "127.0.0.-1"})
        EXPECT_FALSE(isLoopbackLiteral(QLatin1String(host))) << host;
}

} // namespace rollcall::core
