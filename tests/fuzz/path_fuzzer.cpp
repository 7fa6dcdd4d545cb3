// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "scim/patch_path.h"
#include "scim/projection.h"

// The path of a PATCH operation and the names in `attributes`: refused with a reason, or the same in their own words.
namespace rollcall
{
namespace
{

void readAttributePath(const QString &text)
{
    const auto path = scim::AttributePath::parse(text);
    if (!path) {
        fuzz::require(path.error().scimType == QLatin1String("invalidPath"), "an attribute's path says invalidPath");
        return;
    }
    fuzz::require(path->attribute.isEmpty() || scim::isAttributeName(path->attribute), "an attribute has a good name");
    const auto again = scim::AttributePath::parse(path->toString());
    fuzz::require(again && *again == *path, "a path is the same in its own words", path->toString().toUtf8());
}

void readPatchPath(const QString &text)
{
    const auto path = scim::PatchPath::parse(text);
    if (!path) {
        const bool isKnown = path.error().scimType == QLatin1String("invalidPath")
            || path.error().scimType == QLatin1String("invalidFilter");
        fuzz::require(path.error().status == 400 && isKnown, "a PATCH path says invalidPath or invalidFilter");
        return;
    }
    fuzz::require(!path->selection || path->selection->kind == scim::Filter::Kind::ValuePath,
        "what is in brackets selects values");
    QString own = path->selection ? path->selection->toString() : path->path.toString();
    if (path->selection && !path->path.subAttribute.isEmpty())
        own += u'.' + path->path.subAttribute;
    const auto again = scim::PatchPath::parse(own);
    const bool fits = own.size() <= scim::Filter::kMaxLength;
    fuzz::require(!fits || (again && again->path == path->path && again->selection == path->selection),
        "a PATCH path is the same in its own words", own.toUtf8());
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = rollcall::fuzz::textOf(data, size);
    rollcall::readAttributePath(text);
    rollcall::readPatchPath(text);
    const auto selection = rollcall::scim::AttributeSelection::parse(text, {});
    rollcall::fuzz::require(selection.ok() || selection.error().status == 400, "a selection is refused with 400");
    return 0;
}
