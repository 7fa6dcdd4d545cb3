// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/provisioning_settings.h"

namespace rollcall::rules
{

namespace
{

using ManagedAppleId = ProvisioningSettings::ManagedAppleId;

const QLatin1String kAutoInvite("autoInvite");
const QLatin1String kBlankIgnored("blankIgnored");
const QLatin1String kManagedAppleId("managedAppleId");
const QLatin1String kEnabled("enabled");
const QLatin1String kSource("source");
const QLatin1String kAppleidSubdomain("appleidSubdomain");
const QLatin1String kAttribute("attribute");
const QLatin1String kEmail("email");

const QString kAttributePath = QStringLiteral("managedAppleId.attribute");

/// Takes the members of an object one by one, and notes what is wrong with them under their path.
class MemberReader
{
public:
    MemberReader(QJsonObject object, QString prefix, QVector<SettingFault> &faults)
        : m_object(std::move(object)), m_prefix(std::move(prefix)), m_faults(faults)
    {
    }

    void take(QLatin1String name, bool &target)
    {
        const QJsonValue value = m_object.take(name);
        if (value.isBool())
            target = value.toBool();
        else
            expected(name, value, QStringLiteral("true or false"));
    }
    void take(QLatin1String name, QString &target)
    {
        const QJsonValue value = m_object.take(name);
        if (value.isString())
            target = value.toString();
        else
            expected(name, value, QStringLiteral("a string"));
    }
    void take(QLatin1String name, QJsonObject &target)
    {
        const QJsonValue value = m_object.take(name);
        if (value.isObject())
            target = value.toObject();
        else
            expected(name, value, QStringLiteral("an object"));
    }
    void refuseRest()
    {
        for (const QString &name : m_object.keys())
            fault(
                name, SettingFaultCode::UnknownMember, QStringLiteral("There is no setting %1.").arg(m_prefix + name));
    }
    void fault(const QString &name, SettingFaultCode code, const QString &sentence)
    {
        m_faults.append({m_prefix + name, code, sentence});
    }

private:
    void expected(QLatin1String name, const QJsonValue &value, const QString &what)
    {
        if (!value.isUndefined())
            fault(name, SettingFaultCode::WrongType, QStringLiteral("%1 has to be %2.").arg(m_prefix + name, what));
    }

    QJsonObject m_object;
    QString m_prefix;
    QVector<SettingFault> &m_faults;
};

ManagedAppleId managedAppleIdFrom(const QJsonObject &json, QVector<SettingFault> &faults)
{
    ManagedAppleId result;
    MemberReader reader(json, QStringLiteral("managedAppleId."), faults);
    QString source = kEmail;
    reader.take(kEnabled, result.enabled);
    reader.take(kSource, source);
    reader.take(kAppleidSubdomain, result.appleidSubdomain);
    reader.take(kAttribute, result.attribute);
    if (source == kAttribute)
        result.source = ManagedAppleId::Source::Attribute;
    else if (source != kEmail)
        reader.fault(kSource, SettingFaultCode::UnknownValue,
            QStringLiteral("managedAppleId.source has to be \"email\" or \"attribute\"."));
    reader.refuseRest();
    return result;
}

} // namespace

QJsonObject ProvisioningSettings::toJson() const
{
    const bool fromAttribute = managedAppleId.source == ManagedAppleId::Source::Attribute;
    return {{kAutoInvite, autoInvite}, {kBlankIgnored, blankIgnored},
        {kManagedAppleId,
            QJsonObject{{kEnabled, managedAppleId.enabled}, {kSource, fromAttribute ? kAttribute : kEmail},
                {kAppleidSubdomain, managedAppleId.appleidSubdomain}, {kAttribute, managedAppleId.attribute}}}};
}

Result<ProvisioningSettings, QVector<SettingFault>> ProvisioningSettings::fromJson(const QJsonObject &json)
{
    ProvisioningSettings settings;
    QVector<SettingFault> faults;
    MemberReader reader(json, {}, faults);
    QJsonObject managedAppleId;
    reader.take(kAutoInvite, settings.autoInvite);
    reader.take(kBlankIgnored, settings.blankIgnored);
    reader.take(kManagedAppleId, managedAppleId);
    reader.refuseRest();
    settings.managedAppleId = managedAppleIdFrom(managedAppleId, faults);
    if (!faults.isEmpty())
        return faults;
    return settings;
}

QVector<SettingFault> validate(const ProvisioningSettings &draft, const QStringList &customAttributes)
{
    const ManagedAppleId &mapping = draft.managedAppleId;
    if (!mapping.enabled || mapping.source != ManagedAppleId::Source::Attribute)
        return {};
    if (mapping.attribute.trimmed().isEmpty())
        return {{kAttributePath, SettingFaultCode::AttributeMissing,
            QStringLiteral("Name the custom attribute that holds the Managed Apple ID.")}};
    if (!customAttributes.contains(mapping.attribute, Qt::CaseInsensitive))
        return {{kAttributePath, SettingFaultCode::AttributeUnknown,
            QStringLiteral("There is no custom attribute %1. Add it first, or choose another one.")
                .arg(mapping.attribute)}};
    return {};
}

bool usesAttribute(const ProvisioningSettings &settings, QStringView name)
{
    const ManagedAppleId &mapping = settings.managedAppleId;
    return mapping.enabled && mapping.source == ManagedAppleId::Source::Attribute
        && name.compare(mapping.attribute, Qt::CaseInsensitive) == 0;
}

} // namespace rollcall::rules
