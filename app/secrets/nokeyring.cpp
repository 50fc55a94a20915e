// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keyring.h"

namespace app::secrets {

std::unique_ptr<Keyring> systemKeyring()
{
    return nullptr;
}

} // namespace app::secrets
