// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/test_certificate.h"

#include <QFile>

#include <gtest/gtest.h>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace rollcall::test
{
namespace
{

template <auto Free> struct Freed {
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

void name(X509 *certificate, const char *alternatives)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(
        subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate, subject);
    X509_EXTENSION *names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, alternatives);
    X509_add_ext(certificate, names, -1);
    X509_EXTENSION_free(names);
}

Certificate certificateFor(EVP_PKEY *key, const char *names)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key);
    name(certificate.get(), names);
    EXPECT_GT(X509_sign(certificate.get(), key, EVP_sha256()), 0);
    return certificate;
}

template <typename Write> void writePem(const QString &path, Write write)
{
    const std::unique_ptr<BIO, Freed<BIO_free>> memory(BIO_new(BIO_s_mem()));
    ASSERT_EQ(write(memory.get()), 1);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes, size) == size);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

void writeCertificate(const QString &certificatePath, const QString &keyPath, const char *names)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = certificateFor(key.get(), names);
    writePem(certificatePath, [&](BIO *out) { return PEM_write_bio_X509(out, certificate.get()); });
    writePem(keyPath,
        [&](BIO *out) { return PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

} // namespace rollcall::test
