// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/collation.h"

#include "core/log.h"

#include <unicode/ucol.h>

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
    if (!m_collator)
        return text.toUtf8();
    const auto size = static_cast<int32_t>(text.size());
    QByteArray key(text.size() * 4 + 8, Qt::Uninitialized);
    const auto write = [&] {
        return ucol_getSortKey(m_collator.get(), unitsOf(text), size, reinterpret_cast<uint8_t *>(key.data()),
            static_cast<int32_t>(key.size()));
    };
    int32_t length = write();
    if (length > key.size()) {
        key.resize(length);
        length = write();
    }
    // Without the zero at its end.
    key.truncate(std::max(length - 1, 0));
    return key;
}

} // namespace rollcall::cache
