// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

namespace app {

/// Keeps libxml2 from printing what it thinks of somebody's bytes, on this thread and as long as it lives.
/// Only for layers that link libxml2 themselves.
class QuietXml final
{
public:
    QuietXml()
        : m_handler(xmlStructuredError)
        , m_context(xmlStructuredErrorContext)
    {
        xmlSetStructuredErrorFunc(nullptr, &QuietXml::ignore);
    }
    ~QuietXml() { xmlSetStructuredErrorFunc(m_context, m_handler); }
    Q_DISABLE_COPY_MOVE(QuietXml)

private:
#if LIBXML_VERSION >= 21200
    static void ignore(void *, const xmlError *)
    {}
#else
    static void ignore(void *, xmlError *)
    {}
#endif

    xmlStructuredErrorFunc m_handler;
    void *m_context;
};

} // namespace app
