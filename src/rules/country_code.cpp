// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/country_code.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace rollcall::rules
{

namespace
{

/// In order, without separators: every second letter begins a code.
constexpr QStringView kCodes = u"ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ"
                               u"CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFR"
                               u"GAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP"
                               u"KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMT"
                               u"MUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURW"
                               u"SASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ"
                               u"UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

QStringList countriesOf(const QJsonObject &user)
{
    QStringList countries;
    for (const auto &address : user.value(QLatin1String("addresses")).toArray()) {
        const QJsonValue country = address.toObject().value(QLatin1String("country"));
        if (!country.isUndefined())
            countries.append(country.toString());
    }
    return countries;
}

} // namespace

bool isCountryCode(QStringView text)
{
    const auto isAscii = [](QChar c) { return c < u'\x80'; }; // Other letters fold to these, such as U+212A.
    if (text.size() != 2 || !std::all_of(text.begin(), text.end(), isAscii))
        return false;
    for (qsizetype i = 0; i < kCodes.size(); i += 2) {
        if (kCodes.mid(i, 2).compare(text, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

scim::Outcome<void> admitCountries(Profile profile, const QJsonObject &before, const QJsonObject &after)
{
    if (profile == Profile::Mdm)
        return {};
    const QStringList stored = countriesOf(before);
    for (const QString &country : countriesOf(after)) {
        if (!isCountryCode(country) && !stored.contains(country))
            return scim::ProtocolError::invalidValue(
                QStringLiteral("\"%1\" is no country code: addresses.country takes two letters after ISO 3166-1.")
                    .arg(country));
    }
    return {};
}

} // namespace rollcall::rules
