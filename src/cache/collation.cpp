// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/collation.h"

#include "core/log.h"

#include <unicode/ucol.h>

#include <algorithm>
#include <array>

namespace rollcall::cache
{

namespace
{

UCollator *openCollator(const QLocale &locale)
{
    // The language "C" has no alphabet; the root of all languages does for it.
    const QByteArray name = locale == QLocale::c() ? QByteArray() : locale.name().toLatin1();
    UErrorCode error = U_ZERO_ERROR;
    UCollator *collator = ucol_open(name.constData(), &error);
    if (U_FAILURE(error)) {
        qCCritical(core::lcCache) << "no collation:" << u_errorName(error);
        return nullptr;
    }
    ucol_setStrength(collator, UCOL_SECONDARY);
    ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
    ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &error);
    ucol_setAttribute(collator, UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE, &error);
    return collator;
}

QString nameOf(const QLocale &locale, const UCollator *collator)
{
    UVersionInfo version = {};
    if (collator != nullptr)
        ucol_getVersion(collator, version);
    return locale.name() + QLatin1Char('/')
        + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(version), U_MAX_VERSION_LENGTH).toHex());
}

const UChar *unitsOf(QStringView text)
{
    return reinterpret_cast<const UChar *>(text.utf16());
}

} // namespace

void Collation::Close::operator()(UCollator *collator) const
{
    ucol_close(collator);
}

Collation::Collation(const QLocale &locale) : m_collator(openCollator(locale))
{
    m_name = nameOf(locale, m_collator.get());
}

Collation::Collation(const Collation &other) : m_name(other.m_name)
{
    UErrorCode error = U_ZERO_ERROR;
    if (other.m_collator)
        m_collator.reset(ucol_clone(other.m_collator.get(), &error));
}

Collation::Collation(Collation &&) noexcept = default;

Collation &Collation::operator=(Collation other) noexcept
{
    m_name = std::move(other.m_name);
    m_collator = std::move(other.m_collator);
    return *this;
}

Collation::~Collation() = default;

int Collation::compare(QStringView a, QStringView b) const
{
    if (!m_collator)
        return a.compare(b);
    return ucol_strcoll(
        m_collator.get(), unitsOf(a), static_cast<int32_t>(a.size()), unitsOf(b), static_cast<int32_t>(b.size()));
}

QByteArray Collation::keyOf(QStringView text) const
{
    std::string key;
    appendKey(text, key);
    return QByteArray::fromStdString(key);
}

void Collation::appendKey(QStringView text, std::string &keys) const
{
    if (!m_collator) {
        const QByteArray utf8 = text.toUtf8();
        keys.append(utf8.constData(), static_cast<size_t>(utf8.size()));
        return;
    }
    std::array<uint8_t, 256> few{};
    const auto units = static_cast<int32_t>(text.size());
    const int32_t length
        = ucol_getSortKey(m_collator.get(), unitsOf(text), units, few.data(), static_cast<int32_t>(few.size()));
    // Without the zero at its end.
    const auto size = static_cast<size_t>(std::max(length - 1, 0));
    if (length <= static_cast<int32_t>(few.size())) {
        keys.append(reinterpret_cast<const char *>(few.data()), size);
        return;
    }
    const size_t begin = keys.size();
    keys.resize(begin + size + 1);
    ucol_getSortKey(m_collator.get(), unitsOf(text), units, reinterpret_cast<uint8_t *>(keys.data() + begin), length);
    keys.pop_back();
}

} // namespace rollcall::cache
